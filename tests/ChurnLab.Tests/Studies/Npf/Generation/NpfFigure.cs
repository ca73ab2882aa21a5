namespace ChurnLab.Tests.Studies.Npf.Generation;

/// <summary>A figure of generated files beside that of the original.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Original">Figure of the original.</param>
/// <param name="Value">Figure of the generated files.</param>
/// <param name="Margin">How far they may be apart; null where the figure is told only.</param>
internal sealed record NpfFigure(string Name, double Original, double Value, double? Margin)
{
    public bool IsNear => Margin is null || Math.Abs(Value - Original) <= Margin;
}
