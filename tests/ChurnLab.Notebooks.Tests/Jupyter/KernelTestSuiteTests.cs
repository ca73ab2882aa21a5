namespace ChurnLab.Notebooks.Tests.Jupyter;

/// <summary>Project Jupyter's own tests of kernels (jupyter_kernel_test), none of them skipped.</summary>
[Trait("tier", "clients")]
public sealed class KernelTestSuiteTests(CheckRuns runs) : IClassFixture<CheckRuns>
{
    /// <summary>Every test of jupyter_kernel_test 0.4.5.</summary>
    public static TheoryData<string> Tests =>
    [
        "test_clear_output", "test_completion", "test_display_data", "test_error", "test_execute_result", "test_execute_stderr",
        "test_execute_stdout", "test_history", "test_inspect", "test_is_complete", "test_kernel_info", "test_pager",
    ];

    [Theory]
    [MemberData(nameof(Tests))]
    public Task Passes(string test) => runs.HoldsAsync(test, "kernel_tests");

    [Fact]
    public async Task None_of_them_is_forgotten_here() => Assert.Equal(Tests.Select(row => row.Data), await runs.NamesAsync("kernel_tests"));

    [Fact]
    public Task No_process_is_left() => runs.LeavesNothingAsync("kernel_tests");
}
