/// A value read from MessagePack. Strings are copied, binary data is a view into the bytes that were read.
package enum MessagePackValue: Sendable {
  case null
  case bool(Bool)
  case int(Int)
  /// An integer that does not fit ``int(_:)``: 64-bit hashes.
  case unsigned(UInt64)
  case double(Double)
  case string(String)
  case binary(ArraySlice<UInt8>)
  case array([MessagePackValue])
  /// Pairs in the order of the file; keys may be strings, integers or binary.
  case map([(key: MessagePackValue, value: MessagePackValue)])
}

extension MessagePackValue {
  package var isNull: Bool { if case .null = self { true } else { false } }

  package var boolValue: Bool? { if case .bool(let value) = self { value } else { nil } }

  package var intValue: Int? { if case .int(let value) = self { value } else { nil } }

  /// A number that is not negative, as 64-bit hashes are.
  package var unsignedValue: UInt64? {
    switch self {
    case .int(let value): UInt64(exactly: value)
    case .unsigned(let value): value
    default: nil
    }
  }

  package var doubleValue: Double? {
    switch self {
    case .double(let value): value
    case .int(let value): Double(value)
    case .unsigned(let value): Double(value)
    default: nil
    }
  }

  /// A string, or binary data that holds one (numpy's keys are binary).
  package var stringValue: String? {
    switch self {
    case .string(let value): value
    case .binary(let bytes): String(decoding: bytes, as: UTF8.self)
    default: nil
    }
  }

  package var binaryValue: ArraySlice<UInt8>? {
    if case .binary(let bytes) = self { bytes } else { nil }
  }

  package var arrayValue: [MessagePackValue]? {
    if case .array(let values) = self { values } else { nil }
  }

  package var mapValue: [(key: MessagePackValue, value: MessagePackValue)]? {
    if case .map(let pairs) = self { pairs } else { nil }
  }

  /// The value under a string (or binary) key.
  /// - Complexity: O(number of pairs).
  package subscript(key: String) -> MessagePackValue? {
    mapValue?.first { $0.key.stringValue == key }?.value
  }
}

/// An array of numbers as numpy's arrays are packed: `{b"nd": true, b"type": …, b"shape": […], b"data": …}`.
package struct PackedArray: Sendable {
  /// numpy's name of the element type: `<f4`, `<u8`, `<i4`.
  package let type: String
  package let shape: [Int]
  /// Row-major elements, little-endian.
  package let data: ArraySlice<UInt8>

  /// - Returns: nil for a value that is no packed array.
  package init?(_ value: MessagePackValue) {
    guard value["nd"]?.boolValue == true,
      let type = value["type"]?.stringValue,
      let shape = value["shape"]?.arrayValue?.compactMap(\.intValue),
      let data = value["data"]?.binaryValue
    else { return nil }
    self.type = type
    self.shape = shape
    self.data = data
  }

  /// The elements as 32-bit floats.
  /// - Returns: nil if the type is not `<f4` or the data does not fill the shape.
  package var floats: [Float]? {
    guard type == "<f4" || type == "|f4" || type == "=f4" else { return nil }
    let count = shape.reduce(1, *)
    guard count >= 0, data.count == count * 4 else { return nil }
    return [Float](unsafeUninitializedCapacity: count) { buffer, filled in
      data.withUnsafeBytes { UnsafeMutableRawBufferPointer(buffer).copyMemory(from: $0) }
      filled = count
    }
  }
}
