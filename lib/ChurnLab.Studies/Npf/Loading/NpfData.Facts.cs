using ChurnLab.Frames;
using ChurnLab.Insight.Findings;
using ChurnLab.Studies.Npf.Generation;
using ChurnLab.Studies.Npf.Panel;
using ChurnLab.Studies.Texts;

namespace ChurnLab.Studies.Npf.Loading;

/// <content>How much the files hold, and whose it is.</content>
public sealed partial class NpfData
{
    /// <summary>Says whether the accounts are the fund's or were made by the generator, and what follows for the numbers.</summary>
    public Finding OriginFinding()
    {
        var made = NpfGenerator.CountIn(History);
        return made == 0
            ? new Finding(Fact("HeadlineOwn"), Fact("Own", RussianText.Integer(History.AccountCount)), IsResolved: true)
            : new Finding(
                Fact("HeadlineMade"),
                made == History.AccountCount
                    ? Fact("Made", RussianText.Integer(made))
                    : Fact("Mixed", RussianText.Integer(made), RussianText.Integer(History.AccountCount)),
                IsResolved: true);
    }

    /// <summary>Counts of what the files hold, a row each.</summary>
    public FrameTable Facts()
    {
        (string Key, string Value)[] facts =
        [
            ("Accounts", RussianText.Integer(History.AccountCount)),
            ("Clients", RussianText.Integer(History.ClientCount)),
            ("Rows", RussianText.Integer(History.SnapshotCount)),
            ("Operations", RussianText.Integer(History.OperationCount)),
            ("Quarters", Fact("Range", First, History.Last)),
            ("Closed", Fact("Share", RussianText.Integer(Closed), NpfAuditText.Percent(Closed, History.AccountCount))),
            ("Told", History.LastLabelled.ToString()),
            ("Open", RussianText.Integer(Open)),
        ];
        return new Frame(
            new TextColumn(Fact("Name"), facts.Select(fact => Fact(fact.Key))),
            new TextColumn(Fact("Value"), facts.Select(fact => fact.Value)))
            .ToTable(new TableOptions
            {
                Caption = Fact("Title"),
                ShowSize = false,
                Columns = new Dictionary<string, ColumnStyle>(StringComparer.Ordinal) { [Fact("Value")] = new() { AlignRight = true } },
            });
    }

    /// <summary>Says how many accounts there are, how many were closed and how many are open.</summary>
    public Finding FactsFinding() => new(
        Fact("Headline", RussianText.Integer(History.AccountCount)),
        Fact(
            "Text",
            RussianText.Integer(History.AccountCount),
            RussianText.Integer(History.ClientCount),
            RussianText.Integer(Closed),
            NpfAuditText.Percent(Closed, History.AccountCount),
            History.LastLabelled,
            RussianText.Integer(Open),
            History.LastComplete),
        Closed > 0);

    private int Closed => Enumerable.Range(0, History.AccountCount).Count(account => History.ClosedIn(account) is not null);

    private long Open => new NpfPanel(History, new PanelOptions { From = History.LastComplete, To = History.LastComplete }).RowCount;

    private static string Fact(string name, params object[] values) => StudyTexts.Get("Npf.Facts." + name, values);
}
