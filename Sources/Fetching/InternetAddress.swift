/// An IPv4 or IPv6 address as numbers, and whether it belongs to the public internet.
package struct InternetAddress: Sendable, Hashable {
  /// 4 or 16 bytes, in network order.
  package let bytes: [UInt8]

  package init?(bytes: [UInt8]) {
    guard bytes.count == 4 || bytes.count == 16 else { return nil }
    self.bytes = bytes
  }

  /// Whether it may be asked without permission: neither the own machine, nor a private or special network.
  ///
  /// - Source: IANA IPv4 and IPv6 Special-Purpose Address Registries (RFC 6890 and its updates).
  package var isPublic: Bool { bytes.count == 4 ? isPublic4(bytes) : isPublic6 }

  private func isPublic4(_ address: [UInt8]) -> Bool {
    let (first, second, third) = (address[0], address[1], address[2])
    switch first {
    case 0, 10, 127: return false
    case 100: return !(64...127).contains(second)
    case 169: return second != 254
    case 172: return !(16...31).contains(second)
    case 192:
      if second == 168 { return false }
      if second == 0, third == 0 || third == 2 { return false }
      return !(second == 88 && third == 99)
    case 198: return !(second == 18 || second == 19 || second == 51 && third == 100)
    case 203: return !(second == 0 && third == 113)
    case 224...255: return false
    default: return true
    }
  }

  private var isPublic6: Bool {
    // IPv4 in IPv6 clothes: ::ffff:a.b.c.d, 64:ff9b::a.b.c.d, 2002:a.b.c.d::.
    if bytes[0..<10].allSatisfy({ $0 == 0 }), bytes[10] == 0xFF, bytes[11] == 0xFF {
      return isPublic4(Array(bytes[12...]))
    }
    if bytes[0..<12].elementsEqual([0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0]) {
      return isPublic4(Array(bytes[12...]))
    }
    if bytes[0] == 0x20, bytes[1] == 0x02 { return isPublic4(Array(bytes[2..<6])) }
    // Only 2000::/3 is given out.
    guard bytes[0] & 0xE0 == 0x20 else { return false }
    // Teredo, documentation, benchmarks, ORCHID.
    if bytes[0] == 0x20, bytes[1] == 0x01 {
      if bytes[2] == 0x0D, bytes[3] == 0xB8 { return false }
      if bytes[2] < 2 { return false }
    }
    return !(bytes[0] == 0x3F && bytes[1] == 0xFF)
  }
}
