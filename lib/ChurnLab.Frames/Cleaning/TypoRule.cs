using ChurnLab.Frames.Texts;

namespace ChurnLab.Frames.Cleaning;

/// <summary>Replaces misspelt texts by the right one, where there is exactly one that can be meant.</summary>
/// <remarks>
/// <para>
/// Texts are compared without regard to letter case, Ё and Е, surplus spaces, invisible characters, and Latin letters that
/// look Cyrillic (in words that hold Cyrillic letters or nothing but such look-alikes). A text that then equals one right
/// text is <see cref="TypoDecision.Respelt"/>, which is a change like any other. Otherwise the right texts are compared by
/// edit distance: insertions, deletions, replacements and swaps of neighbours.
/// </para>
/// <para>
/// Near enough is at most <see cref="MaxDistance"/> edits, and at most a third of the letters of the right text: short
/// words such as да and нет would otherwise be mistaken for each other. A text equally near to several right ones, or
/// near to none, stays as it is and is reported with its count. Missing values stay missing.
/// </para>
/// </remarks>
/// <param name="Column">Name of a column of text.</param>
public sealed record TypoRule(string Column) : CleaningRule(FrameTexts.Get("Rule.Typos", Column))
{
    /// <summary>The usual <see cref="MaxDistance"/>: 2 edits.</summary>
    public const int UsualDistance = 2;

    /// <summary>The usual <see cref="MinShare"/>: 1 % of the texts present.</summary>
    public const double UsualShare = 0.01;

    /// <summary>
    /// Texts that are right; null, the default, takes those for right that are frequent enough, see
    /// <see cref="MinShare"/>.
    /// </summary>
    public IReadOnlyList<string>? Domain { get; init; }

    /// <summary>Least share of the texts present that makes one right, where <see cref="Domain"/> is null: 0.01 by default.
    /// Range: above 0, at most 1.</summary>
    public double MinShare
    {
        get;
        init => field = value is > 0 and <= 1
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "A share must be above 0 and at most 1.");
    } = UsualShare;

    /// <summary>Most edits between a misspelt text and the right one: 2 by default. Range: 0 or more.</summary>
    public int MaxDistance
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            field = value;
        }
    } = UsualDistance;

    /// <inheritdoc/>
    /// <exception cref="FrameException">There is no such column, or it holds something else.</exception>
    public override CleaningOutcome Apply(Frame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        var column = frame.Text(Column);
        var counts = LevelCounts.Of(column);
        var domain = Domain ?? Frequent(column, counts);
        var findings = Find(column, counts, domain);
        var replacement = new string?[column.Levels.Count];
        foreach (var (code, finding) in findings.Where(pair => pair.Finding.IsRepaired))
            replacement[code] = finding.Nearest[0];
        var outcome = Array.Exists(replacement, text => text is not null)
            ? CleaningOutcome.Changed(frame, CellRewriting.Replace(column, replacement))
            : new CleaningOutcome { Action = CleaningAction.Changed, Frame = frame };
        var report = new TypoReport(Column, [.. domain], [.. findings.Select(pair => pair.Finding)
            .OrderByDescending(finding => finding.Count).ThenBy(finding => finding.Value, StringComparer.Ordinal)]);
        return outcome with { Details = DetailsOf(report), Report = report };
    }

    private string DetailsOf(TypoReport report) => Domain is not null
        ? report.Details()
        : FrameTexts.Get(
            "Details.TyposFrequent", FrameTexts.Count("Count.Values", report.Domain.Count), report.Details()).TrimEnd(' ', ';');

    private (int Code, TypoFinding Finding)[] Find(TextColumn column, int[] counts, IReadOnlyList<string> domain)
    {
        var right = domain.ToHashSet(StringComparer.Ordinal);
        var codes = Enumerable.Range(0, counts.Length)
            .Where(code => counts[code] > 0 && !right.Contains(column.Levels[code])).ToArray();
        var matcher = new TypoMatcher(right, MaxDistance);
        var findings = new (int, TypoFinding)[codes.Length];
        // Columns of free text have as many different texts as rows.
        Parallel.For(0, codes.Length, place => findings[place] =
            (codes[place], matcher.Match(column.Levels[codes[place]], counts[codes[place]])));
        return findings;
    }

    private List<string> Frequent(TextColumn column, int[] counts)
    {
        var least = MinShare * column.PresentCount;
        return [.. Enumerable.Range(0, counts.Length).Where(code => counts[code] > 0 && counts[code] >= least)
            .Select(code => column.Levels[code]).Order(StringComparer.Ordinal)];
    }
}
