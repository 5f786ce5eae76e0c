import Fetching
import Testing

@Suite("Fetching, against a server on this machine", .serialized) struct FetcherTests {
  private func fetcher(
    _ change: (inout FetchOptions) -> Void = { _ in },
    store: ValidatorStore = ValidatorStore(file: nil)
  ) -> Fetcher {
    var options = FetchOptions()
    options.allowsPrivateAddresses = true
    options.pauseMilliseconds = 0
    change(&options)
    return Fetcher(options: options, store: store)
  }

  private func code(_ work: () async throws -> Fetcher.Outcome) async -> String? {
    do {
      _ = try await work()
      return nil
    } catch {
      return (error as? FetchError)?.code
    }
  }

  @Test("A page comes with its type, and where it was found")
  func page() async throws {
    let server = try #require(
      LoopbackServer { path, _ in
        switch path {
        case "/robots.txt": reply("404 Not Found")
        case "/old": reply("302 Found", headers: ["Location: /new"])
        case "/new":
          reply("200 OK", headers: ["Content-Type: text/html; charset=utf-8"], "<p>hello</p>")
        default: reply("500 Oops")
        }
      }
    )
    guard case .page(let page) = try await fetcher().fetch(server.base + "/old") else {
      Issue.record("no page")
      return
    }
    #expect(String(decoding: page.body, as: UTF8.self) == "<p>hello</p>")
    #expect(page.address == server.base + "/new")
    #expect(page.contentType == "text/html; charset=utf-8")
    #expect(await code { try await fetcher().fetch(server.base + "/else") } == "status")
  }

  @Test("This machine is not asked without permission")
  func privateAddress() async throws {
    let server = try #require(LoopbackServer { _, _ in reply("200 OK", "secret") })
    for host in ["127.0.0.1", "localhost", "[::ffff:127.0.0.1]"] {
      let address = "http://\(host):\(server.port)/"
      #expect(
        await code { try await fetcher { $0.allowsPrivateAddresses = false }.fetch(address) }
          == "private-address"
      )
    }
  }

  @Test("robots.txt is obeyed, and a server that cannot give it is left alone")
  func robots() async throws {
    let strict = try #require(
      LoopbackServer { path, _ in
        path == "/robots.txt"
          ? reply("200 OK", "User-agent: parley\nDisallow: /no") : reply("200 OK", "x")
      }
    )
    #expect(await code { try await fetcher().fetch(strict.base + "/no/1") } == "robots")
    #expect(await code { try await fetcher().fetch(strict.base + "/yes") } == nil)
    let broken = try #require(
      LoopbackServer { path, _ in
        path == "/robots.txt" ? reply("503 Busy") : reply("200 OK", "x")
      }
    )
    #expect(await code { try await fetcher().fetch(broken.base + "/") } == "robots")
  }

  @Test("Redirects end, sizes are bounded")
  func bounds() async throws {
    let server = try #require(
      LoopbackServer { path, _ in
        switch path {
        case "/robots.txt": reply("404 Not Found")
        case "/big": reply("200 OK", String(repeating: "x", count: 5000))
        default: reply("301 Moved", headers: ["Location: \(path)x"])
        }
      }
    )
    #expect(await code { try await fetcher().fetch(server.base + "/loop") } == "redirects")
    #expect(
      await code { try await fetcher { $0.longestBody = 1000 }.fetch(server.base + "/big") }
        == "too-large"
    )
  }

  @Test("What a server said of a page's version is said back to it")
  func conditional() async throws {
    let server = try #require(
      LoopbackServer { path, request in
        if path == "/robots.txt" { return reply("404 Not Found") }
        return request.contains("\"v1\"")
          ? reply("304 Not Modified") : reply("200 OK", headers: ["ETag: \"v1\""], "x")
      }
    )
    let one = fetcher()
    guard case .page = try await one.fetch(server.base + "/a") else {
      Issue.record("no page")
      return
    }
    guard case .unchanged = try await one.fetch(server.base + "/a") else {
      Issue.record("sent again")
      return
    }
  }
}
