using ChurnLab.Frames.Texts;
using ChurnLab.Statistics;

namespace ChurnLab.Frames.Cleaning;

/// <summary>How the gaps of a column depend on another column, or on two together.</summary>
public sealed record MissingFactor
{
    /// <summary>Names of the column or the two columns.</summary>
    public required IReadOnlyList<string> Columns { get; init; }

    /// <summary>Name of the column, or both names.</summary>
    public string Title => string.Join(" × ", Columns);

    /// <summary>The gaps by value or range of values; those without a row are left out, missing values come last.</summary>
    public required IReadOnlyList<MissingLevel> Levels { get; init; }

    /// <summary>Chi-square test whether gaps are independent of the levels.</summary>
    public required IndependenceTest Test { get; init; }

    /// <summary>The p-value multiplied by the number of columns or pairs compared (Bonferroni). Range: 0 to 1.</summary>
    public required double AdjustedPValue { get; init; }

    /// <summary>
    /// Share of all gaps that lie in levels where half of the rows or more have one. Range: 0 to 1; NaN without gaps.
    /// </summary>
    public double Coverage => (double)Gaps(mostly: true) / Levels.Sum(level => (long)level.Missing);

    /// <summary>Levels where half of the rows or more have a gap, those with most gaps first.</summary>
    internal IReadOnlyList<MissingLevel> MostlyMissing =>
        [.. Levels.Where(level => level.IsMostlyMissing).OrderByDescending(level => level.Missing)];

    /// <summary>Share of rows with a gap in the levels where most have one, or in all others; NaN without such levels.</summary>
    internal double ShareIn(bool mostly) => (double)Gaps(mostly)
        / Levels.Where(level => level.IsMostlyMissing == mostly).Sum(level => (long)level.Rows);

    internal bool IsAssociated(MissingDiagnosisOptions options, double leastV) =>
        AdjustedPValue <= options.Significance && Test.CramersV >= leastV;

    internal bool IsStructural(MissingDiagnosisOptions options) =>
        IsAssociated(options, options.StructuralV) && Coverage >= options.StructuralCoverage;

    /// <summary>Where most rows have a gap: the levels with most of them, in words.</summary>
    internal string Where()
    {
        const int named = 3;
        var levels = MostlyMissing;
        var labels = string.Join("; ", levels.Take(named).Select(level => level.Label)) + (levels.Count > named ? "; …" : "");
        return FrameTexts.Get("Missing.Where", Title, labels);
    }

    private long Gaps(bool mostly) =>
        Levels.Where(level => level.IsMostlyMissing == mostly).Sum(level => (long)level.Missing);
}
