import Testing

@Suite("Tidy") struct TidySkeletonTests {
}
