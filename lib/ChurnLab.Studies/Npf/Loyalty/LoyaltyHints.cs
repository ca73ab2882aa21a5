using ChurnLab.Frames;
using ChurnLab.Hosting;
using ChurnLab.Insight.Findings;
using ChurnLab.Studies.Texts;

namespace ChurnLab.Studies.Npf.Loyalty;

/// <summary>Steps that some accounts have not taken yet, and how the told risk differs from that of such accounts that have.</summary>
/// <remarks>Associations, see <see cref="LoyaltyHint"/>: whether bringing a client to a step keeps the account is for a trial.</remarks>
[TypeFormatterSource(typeof(ShownFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed class LoyaltyHints : IShown
{
    private LoyaltyHints(int accounts, IReadOnlyList<LoyaltyHintRow> rows) => (Accounts, Rows) = (accounts, rows);

    /// <summary>Number of accounts looked at.</summary>
    public int Accounts { get; }

    /// <summary>A row per step that an account can take, the one whose risk differs most first.</summary>
    public IReadOnlyList<LoyaltyHintRow> Rows { get; }

    /// <summary>Gathers hints step by step.</summary>
    /// <param name="accounts">Number of accounts looked at. Range: 0 or more.</param>
    /// <param name="hints">What the model tells of them.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public static LoyaltyHints Of(int accounts, IReadOnlyCollection<LoyaltyHint> hints)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(accounts);
        ArgumentNullException.ThrowIfNull(hints);
        return new LoyaltyHints(
            accounts,
            [
                .. hints.GroupBy(hint => hint.Step)
                    .Select(step => new LoyaltyHintRow
                    {
                        Step = step.Key,
                        Accounts = step.Count(),
                        Lower = step.Count(hint => hint.After < hint.Now),
                        Now = step.Average(hint => hint.Now),
                        After = step.Average(hint => hint.After),
                    })
                    .OrderBy(row => row.After - row.Now),
            ]);
    }

    /// <summary>Says which steps go with a lower risk; or that none does.</summary>
    public Finding Finding()
    {
        var lower = Rows.Where(row => row.After < row.Now).Select(Said).ToList();
        return lower.Count == 0
            ? new Finding(Text("HeadlineNone"), Text(Rows.Count == 0 ? "Nothing" : "None"), IsResolved: false)
            : new Finding(
                Text("Headline", RussianText.Integer(lower.Count)),
                Text("Summary", RussianText.Integer(Accounts), string.Join("; ", lower)),
                IsResolved: true);
    }

    /// <inheritdoc/>
    public string ToHtml() => Table().ToHtml();

    /// <inheritdoc/>
    public string ToText() => Table().ToText();

    /// <inheritdoc/>
    public override string ToString() => ToText();

    private static string Text(string name, params object[] values) => StudyTexts.Get("Npf.Hint." + name, values);

    private static string Said(LoyaltyHintRow row) => Text(
        "Said", row.Name, RussianText.Integer(row.Accounts), RussianText.Percent(row.Now), RussianText.Percent(row.After));

    private FrameTable Table()
    {
        IntegerColumn Counts(string key, Func<LoyaltyHintRow, int> value) => new(Text(key), Rows.Select(row => (long?)value(row)));
        NumberColumn Shares(string key, Func<LoyaltyHintRow, double> value) => new(Text(key), Rows.Select(row => (double?)value(row)));
        return new Frame(
            new TextColumn(Text("Step"), Rows.Select(row => StudyTexts.Capital(row.Name))),
            Counts("Accounts", row => row.Accounts),
            Counts("Lower", row => row.Lower),
            Shares("Now", row => row.Now),
            Shares("After", row => row.After))
            .ToTable(new TableOptions { Caption = Text("Caption", RussianText.Integer(Accounts)), ShowSize = false })
            .WithColumn(Text("Now"), format: CellFormat.Percent())
            .WithColumn(Text("After"), format: CellFormat.Percent());
    }
}
