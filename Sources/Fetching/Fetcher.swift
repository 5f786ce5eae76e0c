import AsyncHTTPClient

/// Fetches pages and feeds politely.
package struct Fetcher: Sendable {
  package init() {}
}
