using System.Runtime.InteropServices;

namespace ChurnLab.Learning.Trees;

/// <summary>The best split of a node so far.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct Split
{
    // Scores within this of each other are the same number but for rounding.
    private const double Slack = 1e-12;

    public Split()
    {
    }

    /// <summary>Feature that is asked about; -1 while there is none.</summary>
    public int Feature { get; set; } = -1;

    public double Threshold { get; set; }

    /// <summary>Largest rank of the left side; unused where a threshold was drawn.</summary>
    public uint Code { get; set; }

    public int LeftRows { get; set; }

    public double LeftNegative { get; set; }

    public double LeftPositive { get; set; }

    /// <summary>The score as a fraction: comparing two by multiplication spares a division per threshold.</summary>
    public double Numerator { get; set; } = -1;

    public double Denominator { get; set; } = 1;

    /// <summary>Whether of equal splits the one found first is kept, not the one of the lowest place.</summary>
    public bool FirstWins { get; set; }

    public readonly bool IsFound => Feature >= 0;

    /// <summary>What the numerator of a further split of this feature must exceed.</summary>
    public static double Bar(double numerator) => numerator * (1 + Slack);

    /// <summary>What the numerator of a split of another feature must exceed: of equal splits the feature of the lowest place is taken.</summary>
    public readonly double BarFor(int feature) =>
        feature < Feature && !FirstWins ? (Numerator * (1 - Slack)) - double.Epsilon : Numerator * (1 + Slack);
}
