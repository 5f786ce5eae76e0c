import Foundation

/// Colour and weight on a terminal; nothing where the output is a file or a pipe, or NO_COLOR is set.
struct TextStyle {
  let isOn: Bool

  /// What suits standard output.
  static var standardOutput: TextStyle {
    TextStyle(
      isOn: Terminal.isTerminal(STDOUT_FILENO)
        && ProcessInfo.processInfo.environment["NO_COLOR", default: ""].isEmpty
    )
  }

  func bold(_ text: String) -> String { code(1, text) }
  func dim(_ text: String) -> String { code(2, text) }
  func red(_ text: String) -> String { code(31, text) }
  func green(_ text: String) -> String { code(32, text) }
  func yellow(_ text: String) -> String { code(33, text) }
  func cyan(_ text: String) -> String { code(36, text) }

  private func code(_ number: Int, _ text: String) -> String {
    isOn ? "\u{1B}[\(number)m\(text)\u{1B}[0m" : text
  }
}

/// What is known of the terminal.
enum Terminal {
  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// Columns of standard output's terminal; nil where it is none.
  static var width: Int? {
    guard isTerminal(STDOUT_FILENO) else { return nil }
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }
}
