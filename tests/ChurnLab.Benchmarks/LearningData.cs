using System.Runtime.InteropServices;
using ChurnLab.Learning;
using ChurnLab.Statistics;

namespace ChurnLab.Benchmarks;

/// <summary>Two classes over numbers of which some tell, alone and in pairs, and others do not.</summary>
/// <param name="Train">Rows to fit.</param>
/// <param name="TrainY">Their classes.</param>
/// <param name="Test">Rows to predict.</param>
/// <param name="TestY">Their classes.</param>
internal sealed record LearningData(FeatureTable Train, Target TrainY, FeatureTable Test, Target TestY)
{
    private const double ShareThatTells = 0.4;

    private static readonly int[] Levels = [10, 30, 100, 300, 1000];

    /// <summary>Makes data; the same numbers of rows and features give the same.</summary>
    public static LearningData Of(int rows, int features, int testRows)
    {
        var (train, trainY) = Made(rows, features, seed: 1);
        var (test, testY) = Made(testRows, features, seed: 2);
        return new(train, trainY, test, testY);
    }

    /// <summary>Makes data of ten numbers and five categories of 10 to 1,000 levels, whose effects differ by level.</summary>
    public static LearningData WithCategories(int rows, int testRows)
    {
        var (train, trainY) = MadeWithCategories(rows, seed: 3);
        var (test, testY) = MadeWithCategories(testRows, seed: 4);
        return new(train, trainY, test, testY);
    }

    /// <summary>Writes matrices row after row and classes, as float64, where Python reads them.</summary>
    public void Write(string folder, string name)
    {
        Write(Path.Combine(folder, name + ".train"), Train, TrainY);
        Write(Path.Combine(folder, name + ".test"), Test, TestY);
    }

    private static (FeatureTable X, Target Y) Made(int rows, int features, long seed)
    {
        var columns = new double[features][];
        Parallel.For(0, features, place => columns[place] = Column(rows, RandomStream.Of(seed, place)));
        var telling = Math.Max(2, (int)(features * ShareThatTells));
        var weights = RandomStream.Of(77, 0);
        var shares = Enumerable.Range(0, telling).Select(_ => weights.NextDouble() - 0.5).ToArray();
        var noise = RandomStream.Of(seed, 1_000_003);
        var classes = new bool[rows];
        for (var row = 0; row < rows; row++)
        {
            var score = 0.0;
            for (var place = 0; place < telling; place++)
                score += shares[place] * columns[place][row];
            score += (0.6 * columns[0][row] * columns[1][row]) + (columns[telling - 1][row] > 0.8 ? 0.7 : 0);
            classes[row] = (score / Math.Sqrt(telling / 8.0)) + Normal(noise) > 0.4;
        }

        return (new(columns.Select((values, place) => new NumberFeature($"x{place}", values))), Target.Binary(classes));
    }

    private static (FeatureTable X, Target Y) MadeWithCategories(int rows, long seed)
    {
        var numbers = Enumerable.Range(0, 10).Select(place => Column(rows, RandomStream.Of(seed, place))).ToArray();
        var random = RandomStream.Of(seed, 1_000_003);
        var effects = RandomStream.Of(78, 0);
        var levels = Levels.Select(count => Column(count, effects)).ToArray();
        var texts = Levels.Select(_ => new string[rows]).ToArray();
        var classes = new bool[rows];
        for (var row = 0; row < rows; row++)
        {
            var score = (0.8 * numbers[0][row]) - (0.5 * numbers[1][row]) + (0.4 * numbers[2][row] * numbers[3][row]);
            for (var place = 0; place < Levels.Length; place++)
            {
                var level = (int)random.NextBelow(Levels[place]);
                texts[place][row] = level.ToString("D4", System.Globalization.CultureInfo.InvariantCulture);
                score += 0.5 * levels[place][level];
            }

            classes[row] = score + Normal(random) > 0.5;
        }

        return (
            new([
                .. numbers.Select((values, place) => new NumberFeature($"x{place}", values)),
                .. texts.Select((values, place) => new CategoryFeature($"c{place}", values)),
            ]),
            Target.Binary(classes));
    }

    private static double[] Column(int rows, RandomStream random)
    {
        var values = new double[rows];
        for (var row = 0; row < rows; row++)
            values[row] = Normal(random);
        return values;
    }

    private static double Normal(RandomStream random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    private static void Write(string path, FeatureTable x, Target y)
    {
        using (var file = File.Create(path + ".x"))
        {
            // A million rows of a hundred features have more bytes than one span can hold.
            const int slice = 65_536;
            for (var start = 0; start < x.Rows; start += slice)
            {
                int[] rows = [.. Enumerable.Range(start, Math.Min(slice, x.Rows - start))];
                file.Write(MemoryMarshal.AsBytes<double>(Numeric(x.Take(rows)).ToRowMajor()));
            }
        }

        File.WriteAllBytes(path + ".y", MemoryMarshal.AsBytes(y.Values).ToArray());
    }

    // The texts of categories are numbers, which Python takes for codes.
    private static FeatureTable Numeric(FeatureTable x) =>
        new(x.Columns.Select(column => column is CategoryFeature categories ? Numeric(categories) : column));

    private static NumberFeature Numeric(CategoryFeature column)
    {
        double[] levels = [.. column.Levels.Select(level => double.Parse(level, System.Globalization.CultureInfo.InvariantCulture))];
        return new(column.Name, Array.ConvertAll(column.Codes.ToArray(), code => levels[code]));
    }
}
