using ChurnLab.Frames;
using ChurnLab.Insight.Segments;
using ChurnLab.Statistics;
using ChurnLab.Studies.Bank;

namespace ChurnLab.Tests.Studies.Bank;

/// <summary>Generated clients whose churn is dealt anew: at random, or high in one planted segment.</summary>
internal sealed class ChangedBank : IDisposable
{
    private const int Rows = 4000;

    private ChangedBank(Func<Frame, BooleanColumn> churn)
    {
        Folder = Directory.CreateTempSubdirectory("bank").FullName;
        var path = Path.Combine(Folder, "bank", "bank_scrooge.csv");
        BankGenerator.WriteCsv(path, new BankGeneratorOptions { Rows = Rows });
        var file = Csv.Read(path, BankSchema.Instance);
        var changed = file.With(churn(file));
        // Under the names and in the notation of the original, 0 and 1.
        Csv.Write(changed.With(new IntegerColumn(BankColumns.Churn, changed.Boolean(BankColumns.Churn).Select(left => (long?)(left == true ? 1 : 0)))), path);
    }

    /// <summary>The conditions of the planted segment.</summary>
    public static IReadOnlyList<Condition> Planted { get; } =
    [
        new RangeCondition(BankColumns.Age, double.NegativeInfinity, 40),
        new RangeCondition(BankColumns.LastActivity, 1, 1),
        new RangeCondition(BankColumns.CreditCard, 1, 1),
    ];

    /// <summary>Settings that fit so few clients.</summary>
    public static BankStudyOptions Options { get; } = new() { MinSize = 150, Permutations = 99 };

    public string Folder { get; }

    /// <summary>The shares of the original, dealt to anybody.</summary>
    public static ChangedBank Permuted(long seed) => new(file =>
    {
        var left = file.Boolean(BankColumns.Churn).Select(value => value == true).ToArray();
        RandomStream.Of(seed, 0).ShuffleInPlace<bool>(left);
        return new BooleanColumn(BankColumns.Churn, left);
    });

    /// <summary>One in ten leaves, of the planted segment seven in ten.</summary>
    public static ChangedBank WithPlanted(long seed) => new(file =>
    {
        var random = RandomStream.Of(seed, 1);
        var features = BankFeatures.Of(file);
        var planted = Planted.Select(condition => condition.Holds(features)).Aggregate((all, next) => all.And(next));
        var left = new bool[file.RowCount];
        for (var row = 0; row < left.Length; row++)
            left[row] = random.Chance(planted.Has(row) ? 0.7 : 0.1);
        return new BooleanColumn(BankColumns.Churn, left);
    });

    public BankStudy Study() => BankStudy.Of(BankData.Load(Folder), Options);

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
