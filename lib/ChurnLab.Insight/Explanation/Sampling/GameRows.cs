using ChurnLab.Learning;

namespace ChurnLab.Insight.Explanation.Sampling;

/// <summary>Explained rows and, after them, background rows as the stripped model sees them; and which player moves which feature.</summary>
internal sealed class GameRows
{
    private readonly long[][] _bits;

    /// <summary>Stacks rows.</summary>
    /// <param name="rows">Explained rows.</param>
    /// <param name="background">Background rows.</param>
    /// <param name="players">Features per player.</param>
    /// <param name="held">Features that always come from the explained row.</param>
    public GameRows(FeatureTable rows, FeatureTable background, int[][] players, int[] held)
    {
        (Rows, Background, Players, Held) = (rows.Rows, background.Rows, players, held);
        Table = FeatureTable.Given(Rows + Background, [.. rows.Columns.Zip(background.Columns, Stacked)]);
        _bits = [.. Table.Columns.Select(Bits)];
    }

    public int Rows { get; }

    public int Background { get; }

    /// <summary>Places of features per player.</summary>
    public int[][] Players { get; }

    /// <summary>Places of features that always come from the explained row.</summary>
    public int[] Held { get; }

    /// <summary>Explained rows, then background rows.</summary>
    public FeatureTable Table { get; }

    /// <summary>Players in which an explained row and a background row differ, as bits: all others have no say.</summary>
    public ulong Differences(int row, int background)
    {
        var (differences, other) = (0UL, Rows + background);
        for (var player = 0; player < Players.Length; player++)
        {
            foreach (var place in Players[player])
            {
                if (_bits[place][row] != _bits[place][other])
                    differences |= 1UL << player;
            }
        }

        return differences;
    }

    private static FeatureColumn Stacked(FeatureColumn rows, FeatureColumn background) => rows is NumberFeature numbers
        ? NumberFeature.Over(rows.Name, [.. numbers.Values, .. ((NumberFeature)background).Values])
        : new CategoryFeature(rows.Name, Texts((CategoryFeature)rows).Concat(Texts((CategoryFeature)background)));

    private static string?[] Texts(CategoryFeature column) =>
        Array.ConvertAll(column.Codes.ToArray(), code => code < 0 ? null : column.Levels[code]);

    private static long[] Bits(FeatureColumn column) => column is NumberFeature numbers
        ? Array.ConvertAll(numbers.Values.ToArray(), BitConverter.DoubleToInt64Bits)
        : Array.ConvertAll(((CategoryFeature)column).Codes.ToArray(), code => (long)code);
}
