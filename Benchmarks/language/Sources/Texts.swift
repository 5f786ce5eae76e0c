import Foundation
import TextModel

/// The texts of a benchmark, each cut into paragraphs at empty lines.
struct Texts {
  private(set) var inputs: [AnnotatorInput] = []
  /// Runs of characters between white space.
  private(set) var words = 0

  private struct Line: Decodable {
    let text: String
  }

  init(files: [String]) throws {
    for file in files {
      let data = try Data(contentsOf: URL(fileURLWithPath: file))
      for line in data.split(separator: 10) {
        let text = SourceText(try JSONDecoder().decode(Line.self, from: line).text)
        words += Self.words(in: text.bytes)
        inputs.append(AnnotatorInput(text: text, paragraphs: Self.paragraphs(of: text.bytes)))
      }
    }
  }

  /// Groups of texts with about so many bytes.
  func batches(bytes: Int) -> [[AnnotatorInput]] {
    var result: [[AnnotatorInput]] = []
    var current: [AnnotatorInput] = []
    var size = 0
    for input in inputs {
      current.append(input)
      size += input.text.bytes.count
      if size >= bytes {
        result.append(current)
        current = []
        size = 0
      }
    }
    if !current.isEmpty { result.append(current) }
    return result
  }

  private static func paragraphs(of bytes: [UInt8]) -> [TextRange] {
    var result: [TextRange] = []
    var start = 0
    var index = 0
    while index + 1 < bytes.count {
      if bytes[index] == 10, bytes[index + 1] == 10 {
        if start < index { result.append(TextRange(start, index)) }
        index += 2
        start = index
      } else {
        index += 1
      }
    }
    if start < bytes.count { result.append(TextRange(start, bytes.count)) }
    return result
  }

  private static func words(in bytes: [UInt8]) -> Int {
    var count = 0
    var isInside = false
    for byte in bytes {
      let isSpace = byte <= 0x20
      if !isSpace, !isInside { count += 1 }
      isInside = !isSpace
    }
    return count
  }
}
