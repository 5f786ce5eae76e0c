import Testing

@Suite("Reports") struct ReportsSkeletonTests {
}
