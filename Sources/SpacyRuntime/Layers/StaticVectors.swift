/// Word vectors of the medium and large packages, mapped from the package's file.
struct StaticVectors: Sendable {
  let width: Int
  let count: Int
  /// Row of the vector that stands for a word, by the hash of its form.
  private let rows: [UInt64: Int32]
  private let file: MappedFile
  /// Where the numbers begin in the file.
  private let offset: Int

  /// - Returns: nil if the package has no vectors.
  init?(_ package: ModelPackage) throws(SpacyModelError) {
    guard package.has("vocab/vectors") else { return nil }
    file = try package.mapped("vocab/vectors")
    let header = try NumpyHeader(file.bytes, subject: "\(package.path)/vocab/vectors")
    guard header.shape.count == 2, header.shape[0] > 0, header.shape[1] > 0 else { return nil }
    count = header.shape[0]
    width = header.shape[1]
    offset = header.size
    if package.has("vocab/vectors.cfg"),
      let settings = JSONValue(try package.contents(of: "vocab/vectors.cfg")),
      let mode = settings["mode"]?.stringValue, mode != "default"
    {
      throw SpacyModelError(
        .unsupported,
        subject: "vocab/vectors.cfg: mode",
        expected: "default",
        found: mode,
        remedy: "use a package with a plain vector table, such as en_core_web_md"
      )
    }
    let pairs = try package.messagePack("vocab/key2row").mapValue ?? []
    var rows: [UInt64: Int32] = [:]
    rows.reserveCapacity(pairs.count)
    for (key, row) in pairs {
      guard let key = key.unsignedValue, let row = row.intValue, row < count, row >= 0 else {
        continue
      }
      rows[key] = Int32(row)
    }
    self.rows = rows
  }

  /// Copies the vector of a word; all zero for a word without one.
  /// - Returns: whether it has one.
  func copy(_ orth: UInt64, into output: UnsafeMutablePointer<Float>) -> Bool {
    guard let row = rows[orth], let base = file.bytes.baseAddress else {
      output.update(repeating: 0, count: width)
      return false
    }
    let size = width * MemoryLayout<Float>.stride
    UnsafeMutableRawPointer(output)
      .copyMemory(from: base + offset + Int(row) * size, byteCount: size)
    return true
  }
}

/// The beginning of a file in numpy's format: shape and where the numbers start.
///
/// - Source: numpy, `numpy.lib.format`, versions 1 to 3.
struct NumpyHeader {
  let shape: [Int]
  /// Bytes before the first number.
  let size: Int

  init(_ bytes: UnsafeRawBufferPointer, subject: String) throws(SpacyModelError) {
    let isLong = bytes.count > 6 && bytes[6] > 1
    let start = isLong ? 12 : 10
    guard bytes.count > start, bytes.prefix(6).elementsEqual([0x93] + Array("NUMPY".utf8)) else {
      throw Self.broken(subject, "another format")
    }
    let length =
      Int(bytes[8]) | Int(bytes[9]) << 8
      | (isLong ? Int(bytes[10]) << 16 | Int(bytes[11]) << 24 : 0)
    guard bytes.count >= start + length else { throw Self.broken(subject, "a cut file") }
    let text = String(decoding: bytes[start..<(start + length)], as: UTF8.self)
    guard text.contains("'<f4'"), text.contains("'fortran_order': False"),
      let open = text.lastIndex(of: "("), let close = text.lastIndex(of: ")"), open < close
    else {
      throw Self.broken(subject, text)
    }
    let sizes = text[text.index(after: open)..<close].split(separator: ",")
    shape = sizes.compactMap { part in Int(part.filter { !$0.isWhitespace }) }
    size = start + length
    guard bytes.count >= size + shape.reduce(4, *) else { throw Self.broken(subject, "a cut file") }
  }

  private static func broken(_ subject: String, _ found: String) -> SpacyModelError {
    SpacyModelError(
      .unreadable,
      subject: subject,
      expected: "a numpy array of float32, row-major",
      found: found
    )
  }
}

/// Projects static vectors to the width of the embeddings beside them.
///
/// - Source: spaCy 3.8, `spacy.StaticVectors.v2`.
struct StaticVectorLayer: Sendable {
  private let table: StaticVectors
  private let width: Int
  /// `[vector width × width]`.
  private let matrix: Weights

  init(
    _ model: ThincModel,
    _ node: ThincModel.Node,
    table: StaticVectors,
    width: Int
  ) throws(SpacyModelError) {
    let weights = try model.parameter("W", of: node, shape: [width, table.width])
    self.table = table
    self.width = width
    matrix = Weights(shape: [table.width, width]) { numbers in
      for output in 0..<width {
        for input in 0..<table.width {
          numbers[input * width + output] = weights[output * table.width + input]
        }
      }
    }
  }

  /// A word without a vector gives zeros.
  func embed(
    _ orths: UnsafeBufferPointer<UInt64>,
    scratch: EncoderScratch,
    into output: UnsafeMutablePointer<Float>,
    stride: Int
  ) {
    let input = scratch.vectors.room(for: orths.count * table.width)
    for (index, orth) in orths.enumerated() {
      _ = table.copy(orth, into: input + index * table.width)
    }
    MatrixProduct.multiply(
      input,
      matrix.pointer,
      into: output,
      m: orths.count,
      n: width,
      k: table.width,
      strideC: stride,
      meter: scratch.meter
    )
  }
}
