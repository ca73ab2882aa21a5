using ChurnLab.Frames;
using ChurnLab.Frames.Cleaning;
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

    /// <summary>Shows the file's main counts, to compare with what is known of it.</summary>
    public FrameTable Facts()
    {
        var churn = All.Boolean(BankColumns.Churn);
        var known = All.Boolean(BankColumns.BalanceKnown);
        (string Name, string Value)[] facts =
        [
            ("Facts.Rows", RussianText.Integer(All.RowCount)),
            ("Facts.Churned", RussianText.Integer(churn.TrueCount)),
            ("Facts.Share", Share(All, row => true)),
            ("Facts.NoBalance", RussianText.Integer(All.RowCount - known.TrueCount)),
            ("Facts.ShareWithoutBalance", Share(All, row => row.Boolean(BankColumns.BalanceKnown) == false)),
            ("Facts.ShareWithBalance", Share(All, row => row.Boolean(BankColumns.BalanceKnown) == true)),
            ("Facts.RepeatedIds", RussianText.Integer(All.RowCount - All[BankColumns.UserId].DistinctCount())),
        ];
        return new Frame(
            new TextColumn(StudyTexts.Get("Facts.Name"), facts.Select(fact => StudyTexts.Get(fact.Name))),
            new TextColumn(StudyTexts.Get("Facts.Value"), facts.Select(fact => fact.Value)))
            .ToTable(new TableOptions
            {
                Caption = StudyTexts.Get("Facts.Title"),
                ShowSize = false,
                Columns = new Dictionary<string, ColumnStyle>(StringComparer.Ordinal)
                {
                    [StudyTexts.Get("Facts.Value")] = new() { AlignRight = true },
                },
            });
    }

    private static BooleanColumn Known(NumberColumn balance) =>
        new(BankColumns.BalanceKnown, balance.Select(value => (bool?)value.HasValue));

    private static int Left(Frame frame) => frame.Boolean(BankColumns.Churn).TrueCount;

    private static string Share(Frame frame, Func<FrameRow, bool> which)
    {
        var group = frame.Where(which);
        return group.RowCount == 0 ? "—" : RussianText.Percent((double)Left(group) / group.RowCount, 2);
    }
}
