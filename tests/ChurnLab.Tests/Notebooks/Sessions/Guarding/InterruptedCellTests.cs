using ChurnLab.Notebooks.Sessions;

namespace ChurnLab.Tests.Notebooks.Sessions.Guarding;

public sealed class InterruptedCellTests : IDisposable
{
    private readonly SessionFixture _session = new();

    [Theory]
    [MemberData(nameof(EndlessCells.Names), MemberType = typeof(EndlessCells))]
    public void An_interrupt_ends_the_cell_and_the_session_goes_on_with_its_variables(string name)
    {
        _session.Run("using System.Threading; var before = 41;");
        var interrupt = Later();

        _session.Run("var mine = 7;\n" + EndlessCells.Cells[name], interrupt.Token);

        Assert.Equal(CellOutcome.Cancelled, _session.Outcome);
        Assert.Equal("Interrupted", _session.Failure.Name);
        Assert.Equal("48", _session.Run("before + mine").Result);
    }

    public void Dispose() => _session.Dispose();

    private static CancellationTokenSource Later() => new(TimeSpan.FromSeconds(0.5));
}
