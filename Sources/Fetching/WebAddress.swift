/// An `http` or `https` address in parts, written one way only, so that what was checked is what is asked.
package struct WebAddress: Sendable, Hashable {
  package let scheme: String
  /// In small letters; an IPv6 address without its brackets.
  package let host: String
  package let port: Int
  /// Path and query, beginning with `/`; no fragment.
  package let path: String

  /// - Returns: nil for other schemes, missing hosts, user names in the address, and signs that have no place in a host.
  package init?(_ text: String) {
    guard let colon = text.range(of: "://") else { return nil }
    scheme = text[..<colon.lowerBound].lowercased()
    guard scheme == "http" || scheme == "https" else { return nil }
    let rest = text[colon.upperBound...].prefix { $0 != "#" }
    let authority = rest.prefix { $0 != "/" && $0 != "?" && $0 != "\\" }
    guard let (host, port) = Self.split(authority, defaultPort: scheme == "http" ? 80 : 443) else {
      return nil
    }
    self.host = host
    self.port = port
    let tail = rest.dropFirst(authority.count)
    guard let path = Self.encoded(tail.hasPrefix("/") ? String(tail) : "/" + tail) else {
      return nil
    }
    self.path = path
  }

  private static func split(_ authority: Substring, defaultPort: Int) -> (String, Int)? {
    guard !authority.contains("@") else { return nil }
    var host = authority
    var portText: Substring = ""
    if authority.hasPrefix("[") {
      guard let close = authority.firstIndex(of: "]") else { return nil }
      host = authority[authority.index(after: authority.startIndex)..<close]
      portText = authority[authority.index(after: close)...]
      guard portText.isEmpty || portText.hasPrefix(":"),
        host.allSatisfy({ $0.isHexDigit || $0 == ":" || $0 == "." })
      else { return nil }
    } else {
      host = authority.prefix { $0 != ":" }
      portText = authority.dropFirst(host.count)
      guard
        host.allSatisfy({
          $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "." || $0 == "-" || $0 == "_")
        })
      else { return nil }
    }
    let port = portText.dropFirst().isEmpty ? defaultPort : Int(portText.dropFirst())
    guard !host.isEmpty, host.count <= 253, let port, (1...65_535).contains(port) else {
      return nil
    }
    return (host.lowercased(), port)
  }

  /// The path with every byte that may not stand in a request line written as `%XX`.
  private static func encoded(_ path: String) -> String? {
    var out = ""
    for byte in path.utf8 {
      if byte > 0x20, byte < 0x7F, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "<"),
        byte != UInt8(ascii: ">")
      {
        out.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        out += "%" + (digits.utf8.count == 1 ? "0" : "") + digits
      }
    }
    return out.utf8.count <= 8192 ? out : nil
  }

  /// The address as it is asked for.
  package var text: String {
    let shown = host.contains(":") ? "[\(host)]" : host
    let standard = scheme == "http" ? 80 : 443
    return "\(scheme)://\(shown)\(port == standard ? "" : ":\(port)")\(path)"
  }

  /// Scheme, host and port: what robots.txt speaks for.
  package var origin: String { "\(scheme)://\(host):\(port)" }

  /// Where a `Location` header leads from here.
  package func following(_ location: String) -> WebAddress? {
    let target = String(location.drop { $0.isWhitespace }.prefix { !$0.isNewline })
    if target.contains("://") { return WebAddress(target) }
    let shown = host.contains(":") ? "[\(host)]" : host
    if target.hasPrefix("//") { return WebAddress("\(scheme):\(target)") }
    let base = "\(scheme)://\(shown):\(port)"
    if target.hasPrefix("/") { return WebAddress(base + target) }
    let folder = path.prefix { $0 != "?" }.split(separator: "/", omittingEmptySubsequences: false)
      .dropLast()
    return WebAddress(base + folder.joined(separator: "/") + "/" + target)
  }
}

extension String {
  /// Where a text stands first.
  fileprivate func range(of needle: String) -> Range<String.Index>? {
    var at = startIndex
    while at < endIndex {
      if self[at...].hasPrefix(needle) { return at..<index(at, offsetBy: needle.count) }
      at = index(after: at)
    }
    return nil
  }
}
