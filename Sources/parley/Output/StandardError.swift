import Foundation

/// Lines to the person who started the program.
enum StandardError {
  static func write(_ line: String) {
    FileHandle.standardError.write(Data((line + "\n").utf8))
  }
}

/// One line on a terminal that is written over as work goes on; nothing where standard error is none.
final class ProgressLine {
  private let isOn = Terminal.isTerminal(STDERR_FILENO)
  private var shown = false
  private var lastShown = Date.distantPast

  func show(_ text: String) {
    guard isOn, Date().timeIntervalSince(lastShown) > 0.1 else { return }
    lastShown = Date()
    shown = true
    FileHandle.standardError.write(Data("\r\u{1B}[K\(text)".utf8))
  }

  /// Writes a line of its own in between.
  func interrupt(with line: String) {
    finish()
    StandardError.write(line)
  }

  func finish() {
    guard shown else { return }
    shown = false
    FileHandle.standardError.write(Data("\r\u{1B}[K".utf8))
  }
}
