namespace ChurnLab.Notebooks.Tests.Jupyter;

/// <summary>The kernel as Jupyter's own client library sees it: a case for each check in the scripts beside this file.</summary>
[Trait("tier", "clients")]
public sealed class ProtocolTests(CheckRuns runs) : IClassFixture<CheckRuns>
{
    public static TheoryData<string> Modules => ["about", "execution", "outputs", "asking", "language", "together", "hostile"];

    public static TheoryData<string, string> Checks => CheckRuns.ChecksOf(Modules);

    [Theory]
    [MemberData(nameof(Checks))]
    public Task Holds(string module, string check) => runs.HoldsAsync(check, "run", module);

    [Theory]
    [MemberData(nameof(Modules))]
    public Task No_process_is_left(string module) => runs.LeavesNothingAsync("run", module);
}
