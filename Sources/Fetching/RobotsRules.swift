/// What a host's robots.txt allows one program.
///
/// - Source: RFC 9309. The longest matching rule wins; of two equally long the one that allows.
package struct RobotsRules: Sendable, Equatable {
  struct Rule: Sendable, Equatable {
    let allows: Bool
    let pattern: [UInt8]
  }

  let rules: [Rule]
  /// Seconds between requests that the host asks for.
  package let crawlDelay: Double?

  private static let longestFile = 512_000

  package static let allowAll = RobotsRules(rules: [], crawlDelay: nil)
  package static let allowNothing = RobotsRules(
    rules: [Rule(allows: false, pattern: Array("/".utf8))],
    crawlDelay: nil
  )

  private init(rules: [Rule], crawlDelay: Double?) {
    self.rules = rules
    self.crawlDelay = crawlDelay
  }

  /// - Parameters:
  ///   - file: the contents of robots.txt; read up to 512,000 bytes.
  ///   - product: the program's name in small letters.
  package init(_ file: String, product: String) {
    var own: (rules: [Rule], delay: Double?, found: Bool) = ([], nil, false)
    var general: (rules: [Rule], delay: Double?) = ([], nil)
    var agents: [String] = []
    var readsAgents = false
    for line in file.prefix(Self.longestFile).split(whereSeparator: \.isNewline) {
      let bare = line.prefix { $0 != "#" }
      guard let colon = bare.firstIndex(of: ":") else { continue }
      let key = Self.trim(bare[..<colon]).lowercased()
      let value = Self.trim(bare[bare.index(after: colon)...])
      if key == "user-agent" {
        if !readsAgents { agents = [] }
        readsAgents = true
        agents.append(value.lowercased())
        if value.lowercased() == product { own.found = true }
        continue
      }
      guard key == "allow" || key == "disallow" || key == "crawl-delay" else { continue }
      readsAgents = false
      let rule = value.isEmpty ? nil : Rule(allows: key == "allow", pattern: Array(value.utf8))
      for agent in agents {
        if agent == product {
          if key == "crawl-delay" {
            own.delay = Double(value)
          } else if let rule {
            own.rules.append(rule)
          }
        } else if agent == "*" {
          if key == "crawl-delay" {
            general.delay = Double(value)
          } else if let rule {
            general.rules.append(rule)
          }
        }
      }
    }
    rules = own.found ? own.rules : general.rules
    crawlDelay = own.found ? own.delay : general.delay
  }

  private static func trim(_ text: Substring) -> String {
    var text = text.drop { $0.isWhitespace }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }

  /// - Parameter path: path and query.
  package func allows(_ path: String) -> Bool {
    let path = Array(path.utf8)
    var best: (length: Int, allows: Bool) = (-1, true)
    for rule in rules where Self.matches(rule.pattern, path) {
      if rule.pattern.count > best.length || rule.pattern.count == best.length && rule.allows {
        best = (rule.pattern.count, rule.allows)
      }
    }
    return best.allows
  }

  /// `*` stands for anything, `$` at the end for the end. Linear: a failed match goes back to the last star only.
  private static func matches(_ pattern: [UInt8], _ path: [UInt8]) -> Bool {
    let isAnchored = pattern.last == UInt8(ascii: "$")
    let pattern = isAnchored ? pattern.dropLast() : pattern[...]
    var at = 0
    var inPattern = pattern.startIndex
    var star: (pattern: Int, path: Int)?
    while true {
      if inPattern == pattern.endIndex {
        if !isAnchored || at == path.count { return true }
      } else if pattern[inPattern] == UInt8(ascii: "*") {
        star = (inPattern + 1, at)
        inPattern += 1
        continue
      } else if at < path.count, pattern[inPattern] == path[at] {
        inPattern += 1
        at += 1
        continue
      }
      guard let mark = star, mark.path < path.count else { return false }
      star = (mark.pattern, mark.path + 1)
      inPattern = mark.pattern
      at = mark.path + 1
    }
  }
}
