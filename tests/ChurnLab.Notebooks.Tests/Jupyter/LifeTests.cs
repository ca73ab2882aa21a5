namespace ChurnLab.Notebooks.Tests.Jupyter;

/// <summary>How kernels start, are interrupted, lose their process and end: a case for each check in the scripts beside this file.</summary>
[Trait("tier", "clients")]
public sealed class LifeTests(CheckRuns runs) : IClassFixture<CheckRuns>
{
    public static TheoryData<string> Modules => ["interrupting", "dying", "starting"];

    public static TheoryData<string, string> Checks => CheckRuns.ChecksOf(Modules);

    [Theory]
    [MemberData(nameof(Checks))]
    public Task Holds(string module, string check) => runs.HoldsAsync(check, "run", module);

    [Theory]
    [MemberData(nameof(Modules))]
    public Task No_process_is_left(string module) => runs.LeavesNothingAsync("run", module);
}
