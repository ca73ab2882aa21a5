using ChurnLab.Frames;
using ChurnLab.Hosting;
using ChurnLab.Insight.Findings;
using ChurnLab.Studies.Texts;

namespace ChurnLab.Studies.Npf.Loyalty;

/// <summary>Open accounts with their loyalty for the next quarter and the next year, and reasons.</summary>
/// <remarks>The account with the most money at risk comes first; where the model tells nothing, accounts stay in the order of the files.</remarks>
[TypeFormatterSource(typeof(ShownFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed class LoyaltyList : IShown
{
    private const int ShownRows = 10;
    private const int LongestText = 400;

    private readonly bool _isResolved;

    internal LoyaltyList(IReadOnlyList<LoyaltyListRow> rows, bool isResolved) =>
        (Rows, _isResolved) = (isResolved ? [.. rows.OrderByDescending(row => row.AtRisk)] : rows, isResolved);

    /// <summary>The accounts, whom to look at first on top.</summary>
    public IReadOnlyList<LoyaltyListRow> Rows { get; }

    /// <summary>Says how many accounts are open, how many are expected to be closed and how much money is expected to leave.</summary>
    public Finding Finding()
    {
        if (Rows.Count == 0)
            return new Finding(Text("HeadlineNobody"), Text("Nobody"), IsResolved: false);
        if (!_isResolved)
            return new Finding(Text("HeadlineNone"), Text("None", RussianText.Integer(Rows.Count)), IsResolved: false);
        var (next, year) = (Rows.Sum(row => 1 - row.LoyaltyNext), Rows.Sum(row => 1 - row.LoyaltyYear));
        var (money, atRisk) = (Rows.Sum(row => Math.Max(0, row.Balance)), Rows.Sum(row => row.AtRisk));
        return new Finding(
            Text("Headline", RussianText.Percent(year / Rows.Count)),
            Text(
                "Text",
                RussianText.Integer(Rows.Count),
                Rows[0].Quarter,
                RussianText.Integer((long)Math.Round(next)),
                RussianText.Percent(next / Rows.Count),
                RussianText.Integer((long)Math.Round(year)),
                RussianText.Percent(year / Rows.Count),
                RussianText.Number(atRisk / 1e6, 1),
                RussianText.Percent(money > 0 ? atRisk / money : 0)),
            IsResolved: true);
    }

    /// <summary>The accounts as a frame, a row each: what <see cref="WriteCsv"/> writes.</summary>
    public Frame ToFrame() => ToFrame(Rows);

    /// <summary>Writes a row per account; the file is written whole or not at all.</summary>
    /// <remarks>For spreadsheets with Russian settings: semicolons, decimal commas, a byte order mark; formulas are protected.</remarks>
    /// <param name="path">The file, replaced when it exists; its folder is made when missing.</param>
    /// <exception cref="FrameException">The file cannot be written.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled; nothing was written.</exception>
    public void WriteCsv(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        AmbientCancellation.ThrowIfRequested();
        Csv.Write(ToFrame(), path, CsvWriteOptions.Spreadsheet);
    }

    /// <inheritdoc/>
    public string ToHtml() => Table().ToHtml();

    /// <inheritdoc/>
    public string ToText() => Table().ToText();

    /// <inheritdoc/>
    public override string ToString() => ToText();

    private static string Text(string name, params object[] values) => StudyTexts.Get("Npf.List." + name, values);

    private static Frame ToFrame(IReadOnlyList<LoyaltyListRow> rows)
    {
        NumberColumn Numbers(string key, Func<LoyaltyListRow, double> value, int decimals) =>
            new(Text(key), rows.Select(row => (double?)Math.Round(value(row), decimals)));
        return new Frame(
            new IntegerColumn(StudyTexts.Get("List.Place"), rows.Select((_, place) => (long?)(place + 1))),
            new TextColumn(Text("Account"), rows.Select(row => row.AccountId)),
            new TextColumn(Text("Client"), rows.Select(row => row.ClientId)),
            new TextColumn(Text("Quarter"), rows.Select(row => row.Quarter.ToString())),
            Numbers("LoyaltyNext", row => row.LoyaltyNext, 4),
            Numbers("LoyaltyYear", row => row.LoyaltyYear, 4),
            Numbers("Balance", row => row.Balance, 2),
            Numbers("AtRisk", row => row.AtRisk, 2),
            new TextColumn(StudyTexts.Get("List.Reason"), rows.Select(row => row.Reasons.Length == 0 ? null : row.Reasons)));
    }

    // Who they are stands in the file only: a page goes from hand to hand.
    private FrameTable Table() => ToFrame([.. Rows.Take(ShownRows)]).Drop(Text("Account"), Text("Client"), Text("Quarter"), Text("Balance"))
        .ToTable(new TableOptions
        {
            Caption = Text("Caption", Math.Min(ShownRows, Rows.Count), RussianText.Integer(Rows.Count)),
            MaxTextLength = LongestText,
            ShowSize = false,
        })
        .WithColumn(Text("LoyaltyNext"), format: CellFormat.Percent())
        .WithColumn(Text("LoyaltyYear"), format: CellFormat.Percent())
        .WithColumn(Text("AtRisk"), format: CellFormat.Number(0));
}
