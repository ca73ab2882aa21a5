using ChurnLab.Frames;
using ChurnLab.Frames.Cleaning;
using ChurnLab.Insight.Findings;
using ChurnLab.Studies.Texts;

namespace ChurnLab.Studies.Bank;

/// <summary>The bank's clients as loaded and as cleaned; nothing is filled in.</summary>
public sealed class BankData
{
    private const double HugeBalance = 10_000_000;

    private BankData(Frame file)
    {
        All = file.With(Known(file.Number(BankColumns.Balance)));
        Cleaning = All.Clean(BankColumns.Churn)
            .Apply(new DuplicateKeyRule(BankColumns.UserId) { Title = StudyTexts.Get("Cleaning.Repeats") })
            .KeepWhere(StudyTexts.Get("Cleaning.NoBalance"), row => row.IsMissing(BankColumns.Balance))
            .KeepWhere(StudyTexts.Get("Cleaning.Huge"), row => row.Number(BankColumns.Balance) >= HugeBalance)
            .DropMissing(BankColumns.Age, StudyTexts.Get("Cleaning.NoAge"))
            .DropWhere(StudyTexts.Get("Cleaning.NoProducts"), row => row.Integer(BankColumns.Products) == 0);
    }

    /// <summary>Every row of the file, typed and renamed; see <see cref="BankColumns"/>.</summary>
    public Frame All { get; }

    /// <summary>The rows that statements are made of: with an age and at least one product.</summary>
    public Frame Clients => Cleaning.Frame;

    /// <summary>What was checked, kept and taken away, a row per rule, with the share who left before and after.</summary>
    public FrameCleaning Cleaning { get; }

    /// <summary>The client numbers that stand in several rows, with what else agrees in those rows.</summary>
    public BankRepeats Repeats => new(All);

    /// <summary>Reads the bank's file.</summary>
    /// <param name="folder">Folder that holds <c>bank/bank_scrooge.csv</c>.</param>
    /// <exception cref="FrameException">The file is missing or is not what <see cref="BankSchema"/> says; the message says
    /// what is wrong, and in which line and column.</exception>
    public static BankData Load(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var path = Path.GetFullPath(Path.Combine(folder, "bank", "bank_scrooge.csv"));
        // A folder of that name exists; reading it says so.
        if (!Path.Exists(path))
            throw new FrameException(StudyTexts.Get("BankFileMissing", path));
        return new BankData(Csv.Read(path, BankSchema.Instance));
    }

    /// <summary>Shows main counts of the file and of the cleaned clients, to compare with what is known of them.</summary>
    public FrameTable Facts()
    {
        (string Name, Func<Frame, string> Value)[] facts =
        [
            ("Facts.Rows", frame => RussianText.Integer(frame.RowCount)),
            ("Facts.Churned", frame => RussianText.Integer(Left(frame))),
            ("Facts.Share", Share),
            ("Facts.NoBalance", frame => RussianText.Integer(frame[BankColumns.Balance].MissingCount)),
            ("Facts.ShareWithoutBalance", frame => Share(frame.Where(row => row.IsMissing(BankColumns.Balance)))),
            ("Facts.ShareWithBalance", frame => Share(frame.Where(row => !row.IsMissing(BankColumns.Balance)))),
            ("Facts.RepeatedIds", frame => RussianText.Integer(frame.RowCount - frame[BankColumns.UserId].DistinctCount())),
        ];
        var (before, after) = (StudyTexts.Get("Facts.Before"), StudyTexts.Get("Facts.After"));
        return new Frame(
            new TextColumn(StudyTexts.Get("Facts.Name"), facts.Select(fact => StudyTexts.Get(fact.Name))),
            new TextColumn(before, facts.Select(fact => fact.Value(All))),
            new TextColumn(after, facts.Select(fact => fact.Value(Clients))))
            .ToTable(new TableOptions
            {
                Caption = StudyTexts.Get("Facts.Title"),
                ShowSize = false,
                Columns = new Dictionary<string, ColumnStyle>(StringComparer.Ordinal)
                {
                    [before] = new() { AlignRight = true },
                    [after] = new() { AlignRight = true },
                },
            });
    }

    /// <summary>Looks whether the gaps of a column follow the other columns of the file or come at random.</summary>
    /// <param name="column">Name of the column.</param>
    /// <exception cref="FrameException">There is no such column.</exception>
    public MissingDiagnosis MissingIn(string column)
    {
        string[] left = [column, BankColumns.UserId, BankColumns.BalanceKnown, BankColumns.Churn];
        return MissingDiagnosis.Of(All, column, BankColumns.Churn, All.ColumnNames.Except(left, StringComparer.Ordinal));
    }

    /// <summary>Says how many rows cleaning took away, and what it did to the share of those who left.</summary>
    public Finding CleaningFinding()
    {
        var dropped = All.RowCount - Clients.RowCount;
        return new Finding(
            StudyTexts.Get("Cleaning.Headline", RussianText.Integer(dropped)),
            StudyTexts.Get("Cleaning.Text", RussianText.Integer(All.RowCount), RussianText.Integer(Clients.RowCount), Share(All), Share(Clients)),
            dropped > 0);
    }

    private static BooleanColumn Known(NumberColumn balance) =>
        new(BankColumns.BalanceKnown, balance.Select(value => (bool?)value.HasValue));

    private static int Left(Frame frame) => frame.Boolean(BankColumns.Churn).TrueCount;

    private static string Share(Frame frame) => frame.RowCount == 0 ? "—" : RussianText.Percent((double)Left(frame) / frame.RowCount, 2);
}
