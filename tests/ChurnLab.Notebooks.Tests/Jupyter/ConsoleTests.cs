namespace ChurnLab.Notebooks.Tests.Jupyter;

/// <summary>The kernel at a terminal: <c>jupyter console</c> as a person uses it, and a kernel that is started by hand.</summary>
[Trait("tier", "clients")]
public sealed class ConsoleTests(CheckRuns runs) : IClassFixture<CheckRuns>
{
    public static TheoryData<string> Modules => ["console"];

    public static TheoryData<string, string> Checks => CheckRuns.ChecksOf(Modules);

    [Theory]
    [MemberData(nameof(Checks))]
    public Task Holds(string module, string check) => runs.HoldsAsync(check, "run", module);

    [Theory]
    [MemberData(nameof(Modules))]
    public Task No_process_is_left(string module) => runs.LeavesNothingAsync("run", module);
}
