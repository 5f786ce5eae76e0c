internal import AsyncHTTPClient
internal import NIOCore
internal import NIOHTTP1

/// Fetches pages and feeds politely: limits on time, size and redirects, robots.txt obeyed, nothing asked of private networks.
///
/// A host is looked up once, its addresses are checked, and the connection goes to the address that was checked: a name that answers
/// differently the second time gains nothing. The same holds for every redirect.
package struct Fetcher: Sendable {
  package let options: FetchOptions
  private let store: ValidatorStore
  private let manners = HostManners()

  /// - Parameter store: what is remembered of pages between runs.
  package init(
    options: FetchOptions = FetchOptions(),
    store: ValidatorStore = ValidatorStore(file: nil)
  ) {
    self.options = options
    self.store = store
  }

  /// What a server gave.
  package struct Page: Sendable {
    /// Where it was found in the end.
    package let address: String
    package let contentType: String?
    /// As it was sent: it may be gzipped.
    package let body: [UInt8]
  }

  package enum Outcome: Sendable {
    case page(Page)
    /// The server says that the page is as it was when it was fetched last.
    case unchanged
  }

  /// Fetches an address.
  /// - Throws: ``FetchError``.
  package func fetch(_ text: String) async throws(FetchError) -> Outcome {
    guard var address = WebAddress(text) else {
      throw FetchError(
        code: "bad-address",
        address: text,
        message: "not an http or https address that can be asked"
      )
    }
    let asked = address.text
    for _ in 0...options.mostRedirects {
      if options.respectsRobots { try await checkRobots(address) }
      let answer = try await get(address, validators: await store.validators(for: asked))
      if answer.status == 304 { return .unchanged }
      if let location = answer.location, (300..<400).contains(answer.status) {
        guard let next = address.following(location) else {
          throw FetchError(
            code: "bad-address",
            address: asked,
            message: "redirected to '\(location)', which cannot be asked"
          )
        }
        address = next
        continue
      }
      guard answer.status == 200 else {
        throw FetchError(
          code: "status",
          address: asked,
          message: "the server answered with status \(answer.status)"
        )
      }
      await store.keep(answer.validators, for: asked)
      return .page(Page(address: address.text, contentType: answer.contentType, body: answer.body))
    }
    throw FetchError(
      code: "redirects",
      address: asked,
      message: "more than \(options.mostRedirects) redirects"
    )
  }

  // MARK: Robots

  private func checkRobots(_ address: WebAddress) async throws(FetchError) {
    let rules: RobotsRules
    if let known = await manners.rules(for: address.origin) {
      rules = known
    } else {
      rules = try await fetchRobots(address)
      await manners.keep(rules, for: address.origin)
    }
    guard rules.allows(address.path) else {
      throw FetchError(
        code: "robots",
        address: address.text,
        message: "the host's robots.txt asks not to read it"
      )
    }
  }

  /// None found: everything is allowed. A server in trouble: nothing is (RFC 9309, 2.3.1).
  private func fetchRobots(_ address: WebAddress) async throws(FetchError) -> RobotsRules {
    var current = address.following("/robots.txt")
    for _ in 0...options.mostRedirects {
      guard let target = current else { return .allowAll }
      let answer: Answer
      do {
        answer = try await get(target, validators: nil)
      } catch {
        if error.code == "private-address" { throw error }
        return .allowNothing
      }
      if let location = answer.location, (300..<400).contains(answer.status) {
        current = target.following(location)
        continue
      }
      if answer.status == 200 {
        return RobotsRules(String(decoding: answer.body, as: UTF8.self), product: options.product)
      }
      return answer.status >= 500 ? .allowNothing : .allowAll
    }
    return .allowAll
  }

  // MARK: One request

  private struct Answer {
    let status: Int
    let location: String?
    let contentType: String?
    let validators: ValidatorStore.Validators
    let body: [UInt8]
  }

  private func get(
    _ address: WebAddress,
    validators: ValidatorStore.Validators?
  ) async throws(FetchError) -> Answer {
    let target = try checkedTarget(address)
    let delay = await manners.rules(for: address.origin)?.crawlDelay ?? 0
    let pause = max(Duration.milliseconds(options.pauseMilliseconds), .seconds(min(delay, 10)))
    let turn = await manners.turn(for: address.host, pause: pause)
    let client = HTTPClient(
      eventLoopGroupProvider: .singleton,
      configuration: configuration(address, target)
    )
    do {
      try await Task.sleep(until: turn, clock: .continuous)
      let answer = try await exchange(client, address, validators)
      try await client.shutdown()
      return answer
    } catch {
      try? await client.shutdown()
      throw Self.told(error, address, options)
    }
  }

  /// The host's address to connect to.
  private func checkedTarget(_ address: WebAddress) throws(FetchError) -> String {
    let found = HostLookup.addresses(of: address.host)
    guard let first = found.first else {
      throw FetchError(
        code: "unreachable",
        address: address.text,
        message: "the host '\(address.host)' is not known"
      )
    }
    // One private address among public ones is enough to refuse: which one is asked must not be left to chance.
    if !options.allowsPrivateAddresses, !found.allSatisfy(\.address.isPublic) {
      throw FetchError(
        code: "private-address",
        address: address.text,
        message:
          "'\(address.host)' is an address of this machine or of a private network; allow it with --allow-private"
      )
    }
    return first.text
  }

  private func configuration(_ address: WebAddress, _ target: String) -> HTTPClient.Configuration {
    var configuration = HTTPClient.Configuration(
      redirectConfiguration: .disallow,
      timeout: .init(
        connect: .seconds(options.connectSeconds),
        read: .seconds(options.totalSeconds)
      )
    )
    if address.host != target { configuration.dnsOverride = [address.host: target] }
    return configuration
  }

  private func exchange(
    _ client: HTTPClient,
    _ address: WebAddress,
    _ validators: ValidatorStore.Validators?
  ) async throws -> Answer {
    var request = HTTPClientRequest(url: address.text)
    request.headers.add(name: "User-Agent", value: options.userAgent)
    request.headers.add(
      name: "Accept",
      value:
        "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, */*;q=0.5"
    )
    // Gzip is known by its content where the page is read; nothing else is asked for.
    if address.path != "/robots.txt" { request.headers.add(name: "Accept-Encoding", value: "gzip") }
    if let etag = validators?.etag { request.headers.add(name: "If-None-Match", value: etag) }
    if let date = validators?.lastModified {
      request.headers.add(name: "If-Modified-Since", value: date)
    }
    let response = try await client.execute(request, timeout: .seconds(options.totalSeconds))
    var body: [UInt8] = []
    if response.status == .ok {
      let buffer = try await response.body.collect(upTo: options.longestBody)
      body = Array(buffer.readableBytesView)
    }
    return Answer(
      status: Int(response.status.code),
      location: response.headers.first(name: "Location"),
      contentType: response.headers.first(name: "Content-Type"),
      validators: ValidatorStore.Validators(
        etag: response.headers.first(name: "ETag"),
        lastModified: response.headers.first(name: "Last-Modified")
      ),
      body: body
    )
  }

  private static func told(_ error: any Error, _ address: WebAddress, _ options: FetchOptions)
    -> FetchError
  {
    if let error = error as? FetchError { return error }
    if error is NIOTooManyBytesError {
      return FetchError(
        code: "too-large",
        address: address.text,
        message: "the page is larger than \(options.longestBody) bytes"
      )
    }
    if let error = error as? HTTPClientError {
      let slow: [HTTPClientError] = [
        .readTimeout, .connectTimeout, .deadlineExceeded, .writeTimeout, .tlsHandshakeTimeout,
      ]
      if slow.contains(error) {
        return FetchError(
          code: "timeout",
          address: address.text,
          message: "no answer in \(options.totalSeconds) seconds"
        )
      }
    }
    return FetchError(
      code: "unreachable",
      address: address.text,
      message: "cannot be fetched: \(error)"
    )
  }
}
