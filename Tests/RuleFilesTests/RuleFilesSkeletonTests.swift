import Testing

@Suite("RuleFiles") struct RuleFilesSkeletonTests {
}
