#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Asks the system for the addresses of a host.
enum HostLookup {
  /// An address and how it is written.
  struct Found: Sendable {
    let address: InternetAddress
    let text: String
  }

  /// - Returns: the addresses in the system's order; empty for a host that has none.
  static func addresses(of host: String) -> [Found] {
    var hints = addrinfo()
    hints.ai_family = AF_UNSPEC
    #if canImport(Glibc)
      hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    #else
      hints.ai_socktype = SOCK_STREAM
    #endif
    var list: UnsafeMutablePointer<addrinfo>?
    guard getaddrinfo(host, nil, &hints, &list) == 0 else { return [] }
    defer { freeaddrinfo(list) }
    var found: [Found] = []
    var entry = list
    while let current = entry {
      if let one = read(current.pointee) { found.append(one) }
      entry = current.pointee.ai_next
    }
    return found
  }

  private static func read(_ info: addrinfo) -> Found? {
    guard let raw = info.ai_addr else { return nil }
    var text = [CChar](repeating: 0, count: 128)
    let bytes: [UInt8]
    if info.ai_family == AF_INET {
      bytes = raw.withMemoryRebound(to: sockaddr_in.self, capacity: 1) { pointer in
        var address = pointer.pointee.sin_addr
        inet_ntop(AF_INET, &address, &text, socklen_t(text.count))
        return withUnsafeBytes(of: address) { Array($0) }
      }
    } else if info.ai_family == AF_INET6 {
      bytes = raw.withMemoryRebound(to: sockaddr_in6.self, capacity: 1) { pointer in
        var address = pointer.pointee.sin6_addr
        inet_ntop(AF_INET6, &address, &text, socklen_t(text.count))
        return withUnsafeBytes(of: address) { Array($0) }
      }
    } else {
      return nil
    }
    let letters = text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    return InternetAddress(bytes: bytes).map {
      Found(address: $0, text: String(decoding: letters, as: UTF8.self))
    }
  }
}
