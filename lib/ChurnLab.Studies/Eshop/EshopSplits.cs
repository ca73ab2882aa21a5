using System.Globalization;
using System.Text;
using ChurnLab.Frames;
using ChurnLab.Learning;
using ChurnLab.Learning.Validation;

namespace ChurnLab.Studies.Eshop;

/// <summary>Splits of the clients; twins, alike in all features, stay on one side, but where the test part is given.</summary>
internal sealed class EshopSplits
{
    private const int FoldCount = 5;
    private const int TestPart = 4;

    private readonly Target _declined;
    private readonly int[] _twins;
    private readonly EshopStudyOptions _options;

    public EshopSplits(Frame clients, FeatureTable features, Target declined, EshopStudyOptions options)
    {
        (_declined, _options, _twins) = (declined, options, TwinsOf(features));
        HoldOut = options.TestIds is { } ids ? Given(clients, ids) : Folds.StratifiedGrouped(declined, _twins, TestPart, options.Seed)[0];
    }

    /// <summary>Training and test part.</summary>
    public Fold HoldOut { get; }

    /// <summary>Folds of all clients, each tested once.</summary>
    public IReadOnlyList<Fold> OfAll() => Folds.StratifiedGrouped(_declined, _twins, FoldCount, _options.Seed);

    /// <summary>Folds of the training part, in places among its rows, each tested once.</summary>
    public IReadOnlyList<Fold> OfTrain() => Folds.StratifiedGrouped(Train(), TrainTwins(), FoldCount, _options.Seed);

    /// <summary>Repeated outer folds of the training part with their inner ones.</summary>
    public IReadOnlyList<NestedFold> Nested()
    {
        var (target, twins) = (Train(), TrainTwins());
        var outer = Folds.Repeated(_options.Repeats, _options.Seed, seed => Folds.StratifiedGrouped(target, twins, FoldCount, seed));
        return Folds.Nested(outer, (fold, number) => Folds.StratifiedGrouped(
            target.Take(fold.Train), Taken(twins, fold.Train), FoldCount, _options.Seed + number));
    }

    private static int[] Taken(int[] values, ReadOnlySpan<int> rows)
    {
        var taken = new int[rows.Length];
        for (var i = 0; i < taken.Length; i++)
            taken[i] = values[rows[i]];
        return taken;
    }

    private static int[] TwinsOf(FeatureTable features)
    {
        var groups = new Dictionary<string, int>(StringComparer.Ordinal);
        var twins = new int[features.Rows];
        var text = new StringBuilder();
        for (var row = 0; row < twins.Length; row++)
        {
            text.Clear();
            foreach (var column in features.Columns)
            {
                var value = column is NumberFeature numbers ? numbers.Values[row] : ((CategoryFeature)column).Codes[row];
                text.Append(CultureInfo.InvariantCulture, $"{value:R}|");
            }

            var key = text.ToString();
            if (!groups.TryGetValue(key, out twins[row]))
                groups.Add(key, twins[row] = groups.Count);
        }

        return twins;
    }

    private static Fold Given(Frame clients, IReadOnlyCollection<long> ids)
    {
        var asked = ids.ToHashSet();
        var numbers = ((IntegerColumn)clients[EshopColumns.Id]).Select(id => id!.Value).ToArray();
        int[] test = [.. Enumerable.Range(0, numbers.Length).Where(row => asked.Contains(numbers[row]))];
        return test.Length > 0 && test.Length < numbers.Length
            ? new Fold([.. Enumerable.Range(0, numbers.Length).Where(row => !asked.Contains(numbers[row]))], test)
            : throw new LearningException($"{test.Length} of {numbers.Length} clients are in the test part that was given: expected some and not all.");
    }

    private Target Train() => _declined.Take(HoldOut.Train);

    private int[] TrainTwins() => Taken(_twins, HoldOut.Train);
}
