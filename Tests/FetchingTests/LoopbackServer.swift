import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A web server on this machine for tests: one thread, one request a connection, answers by path.
final class LoopbackServer: @unchecked Sendable {
  typealias Answer = @Sendable (_ path: String, _ request: String) -> String

  let port: UInt16
  private let listener: Int32

  init?(_ answer: @escaping Answer) {
    #if canImport(Glibc)
      let kind = Int32(SOCK_STREAM.rawValue)
    #else
      let kind = SOCK_STREAM
    #endif
    let listener = socket(AF_INET, kind, 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let bound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { raw in
        bind(listener, raw, length) == 0 && listen(listener, 8) == 0
          && getsockname(listener, raw, &length) == 0
      }
    }
    guard listener >= 0, bound else { return nil }
    self.listener = listener
    port = UInt16(bigEndian: address.sin_port)
    Thread.detachNewThread {
      while true {
        let connection = accept(listener, nil, nil)
        guard connection >= 0 else {
          close(listener)
          return
        }
        Self.serve(connection, answer)
        close(connection)
      }
    }
  }

  /// Ends the thread, which closes the socket: closed here, its number could be another server's before the thread wakes.
  deinit {
    shutdown(listener, Int32(SHUT_RDWR))
  }

  var base: String { "http://127.0.0.1:\(port)" }

  private static func serve(_ connection: Int32, _ answer: Answer) {
    var bytes = [UInt8](repeating: 0, count: 16_384)
    var request = ""
    while !request.contains("\r\n\r\n") {
      let count = read(connection, &bytes, bytes.count)
      guard count > 0 else { return }
      request += String(decoding: bytes[..<count], as: UTF8.self)
    }
    let path = request.split(separator: " ").dropFirst().first.map(String.init) ?? "/"
    let reply = Array(answer(path, request).utf8)
    var sent = 0
    while sent < reply.count {
      let step = reply[sent...].withUnsafeBytes {
        send(connection, $0.baseAddress, $0.count, Int32(bitPattern: 0x4000))
      }
      guard step > 0 else { return }
      sent += step
    }
    // A connection that is closed with bytes unread is reset, and the answer may be lost: wait until the client has closed.
    shutdown(connection, Int32(SHUT_WR))
    while read(connection, &bytes, bytes.count) > 0 {}
  }
}

/// An HTTP answer.
func reply(_ status: String, headers: [String] = [], _ body: String = "") -> String {
  (["HTTP/1.1 \(status)", "Content-Length: \(body.utf8.count)", "Connection: close"] + headers)
    .joined(separator: "\r\n")
    + "\r\n\r\n" + body
}
