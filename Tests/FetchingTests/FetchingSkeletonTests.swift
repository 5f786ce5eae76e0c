import Testing

@Suite("Fetching") struct FetchingSkeletonTests {
}
