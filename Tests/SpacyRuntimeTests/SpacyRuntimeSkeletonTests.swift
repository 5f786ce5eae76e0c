import Testing

@Suite("SpacyRuntime") struct SpacyRuntimeSkeletonTests {
}
