import Foundation
import TextModel

/// Takes tokens from another program over a pipe: one JSON string (a paragraph) a line out, one analysis a line back.
final class PeerAnnotator: TextAnnotator, @unchecked Sendable {
  let modelName = "peer"
  private let process = Process()
  private let input: FileHandle
  private let output: FileHandle
  private var buffer: [UInt8] = []
  private let lock = NSLock()

  private struct Line: Decodable {
    let tokens: [[Cell]]
    let ents: [[Cell]]
  }

  private enum Cell: Decodable {
    case number(Int)
    case text(String)
    case flag(Bool)

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let flag = try? container.decode(Bool.self) {
        self = .flag(flag)
      } else if let number = try? container.decode(Int.self) {
        self = .number(number)
      } else {
        self = .text(try container.decode(String.self))
      }
    }

    var int: Int { if case .number(let value) = self { value } else { 0 } }
    var string: String { if case .text(let value) = self { value } else { "" } }
    var bool: Bool {
      switch self {
      case .flag(let value): value
      case .number(let value): value != 0
      case .text: false
      }
    }
  }

  init(command: String) throws {
    let inPipe = Pipe()
    let outPipe = Pipe()
    process.executableURL = URL(fileURLWithPath: command)
    process.standardInput = inPipe
    process.standardOutput = outPipe
    try process.run()
    input = inPipe.fileHandleForWriting
    output = outPipe.fileHandleForReading
  }

  deinit {
    try? input.close()
  }

  func annotate(_ inputs: [AnnotatorInput]) throws -> [AnnotatedText] {
    lock.lock()
    defer { lock.unlock() }
    return try inputs.map(annotate)
  }

  private func readLine() -> [UInt8] {
    while true {
      if let end = buffer.firstIndex(of: 10) {
        let line = Array(buffer[..<end])
        buffer.removeSubrange(...end)
        return line
      }
      let data = output.availableData
      if data.isEmpty { return buffer }
      buffer.append(contentsOf: data)
    }
  }

  private func annotate(_ source: AnnotatorInput) throws -> AnnotatedText {
    var tokens: [Token] = []
    var sentences: [Sentence] = []
    var entities: [EntitySpan] = []
    for (paragraphIndex, paragraph) in source.paragraphs.enumerated() where !paragraph.isEmpty {
      let request = try JSONEncoder().encode(source.text[paragraph])
      try input.write(contentsOf: request + [10])
      let line = try JSONDecoder().decode(Line.self, from: Data(readLine()))
      var newIndex: [Int] = []
      var count = tokens.count
      for cells in line.tokens {
        newIndex.append(count)
        if !cells[10].bool { count += 1 }
      }
      let firstEntity = entities.count
      var entityOf = [Int](repeating: -1, count: line.tokens.count)
      for entity in line.ents {
        guard let label = EntityLabel(rawValue: entity[2].string) else { continue }
        let run = entity[0].int..<entity[1].int
        for index in run { entityOf[index] = entities.count }
        entities.append(
          EntitySpan(
            range: TextRange(
              paragraph.start + line.tokens[run.lowerBound][0].int,
              paragraph.start + line.tokens[run.upperBound - 1][1].int
            ),
            tokens: newIndex[run.lowerBound]..<(newIndex[run.upperBound - 1] + 1),
            label: label
          )
        )
      }
      _ = firstEntity
      var begins = true
      var starts: [Int] = []
      for (index, cells) in line.tokens.enumerated() {
        if cells[8].bool { begins = true }
        if cells[10].bool { continue }
        if begins {
          starts.append(tokens.count)
          begins = false
        }
        let range = TextRange(paragraph.start + cells[0].int, paragraph.start + cells[1].int)
        let word = source.text[range]
        tokens.append(
          Token(
            range: range,
            lower: cells[2].string,
            lemma: cells[3].string,
            pos: PartOfSpeech(rawValue: cells[4].string) ?? .other,
            tag: PennTag(rawValue: cells[5].string) ?? .xx,
            head: newIndex[cells[6].int],
            dep: DependencyLabel(rawValue: cells[7].string) ?? .dep,
            sentence: sentences.count + starts.count - 1,
            entity: entityOf[index],
            hasSpaceAfter: cells[9].bool,
            isCapitalized: word.first?.isUppercase ?? false
          )
        )
      }
      for (position, start) in starts.enumerated() {
        let end = position + 1 < starts.count ? starts[position + 1] : tokens.count
        sentences.append(
          Sentence(
            range: TextRange(tokens[start].range.start, tokens[end - 1].range.end),
            tokens: start..<end,
            paragraph: paragraphIndex
          )
        )
      }
    }
    return AnnotatedText(
      text: source.text,
      paragraphs: source.paragraphs,
      sentences: sentences,
      tokens: tokens,
      entities: entities
    )
  }
}
