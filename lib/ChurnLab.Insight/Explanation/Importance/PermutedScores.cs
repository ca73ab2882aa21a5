using ChurnLab.Hosting;
using ChurnLab.Insight.Explanation.Sampling;
using ChurnLab.Learning;

namespace ChurnLab.Insight.Explanation;

/// <summary>Scores of rows where some columns are permuted; what comes again is predicted once.</summary>
/// <remarks>
/// A row that takes its own value back, or another equal to it, keeps its score, and one that takes the same value in several repeats is
/// predicted once: features of few values cost little.
/// </remarks>
internal sealed class PermutedScores
{
    private const int BatchRows = 2048;
    private readonly StrippedModel _model;
    private readonly FeatureTable _design;
    private readonly ModelOutput _output;
    private readonly int _threads;

    public PermutedScores(StrippedModel model, FeatureTable x, ModelOutput output, PermutationImportanceOptions options)
    {
        (_model, _design, _output, _threads) = (model, model.Design(x), output, options.Threads);
        Token = AmbientCancellation.Or(options.Token);
        Base = model.Predict(_design, output, options.Threads);
    }

    /// <summary>Scores of the rows as they are.</summary>
    public double[] Base { get; }

    public CancellationToken Token { get; }

    /// <summary>Scores per permutation.</summary>
    public double[][] Of(FeatureGroup group, int[][] permutations)
    {
        var moved = new bool[_model.Sources.Count];
        for (var place = 0; place < moved.Length; place++)
            moved[place] = group.Columns.Contains(_model.Columns[_model.Sources[place]], StringComparer.Ordinal);
        var first = FirstAlike(moved);
        var (places, rows, sources) = Distinct(first, permutations);
        var predicted = Predicted(moved, rows, sources);
        return Array.ConvertAll(places, one => Array.ConvertAll(one, place => place < 0 ? Base[~place] : predicted[place]));
    }

    // The first row that has the same values in the columns moved, per row: the first row for all where no column is.
    private int[] FirstAlike(bool[] moved)
    {
        var codes = new int[_design.Rows];
        for (var place = 0; place < moved.Length; place++)
        {
            if (!moved[place])
                continue;
            var seen = new Dictionary<(int, long), int>();
            for (var row = 0; row < codes.Length; row++)
            {
                var key = (codes[row], Bits(_design.Columns[place], row));
                if (!seen.TryGetValue(key, out var code))
                    seen.Add(key, code = row);
                codes[row] = code;
            }
        }

        return codes;
    }

    private static long Bits(FeatureColumn column, int row) =>
        column is NumberFeature numbers ? BitConverter.DoubleToInt64Bits(numbers.Values[row]) : ((CategoryFeature)column).Codes[row];

    // Where the prediction of each row of each permutation stands, those of the rows as they are below 0; and what is to be predicted.
    private static (int[][] Places, int[] Rows, int[] Sources) Distinct(int[] first, int[][] permutations)
    {
        var places = Array.ConvertAll(permutations, permutation => new int[permutation.Length]);
        var (rows, sources, seen) = (new List<int>(), new List<int>(), new Dictionary<int, int>());
        for (var row = 0; row < first.Length; row++)
        {
            seen.Clear();
            seen.Add(first[row], ~row);
            for (var i = 0; i < permutations.Length; i++)
            {
                var source = first[permutations[i][row]];
                if (!seen.TryGetValue(source, out var place))
                {
                    seen.Add(source, place = rows.Count);
                    rows.Add(row);
                    sources.Add(source);
                }

                places[i][row] = place;
            }
        }

        return (places, [.. rows], [.. sources]);
    }

    private double[] Predicted(bool[] moved, int[] rows, int[] sources)
    {
        var predicted = new double[rows.Length];
        Work.Ranges(
            rows.Length,
            BatchRows,
            _threads,
            (from, to) =>
            {
                var kept = rows.AsSpan(from, to - from);
                var taken = sources.AsSpan(from, to - from);
                var columns = new FeatureColumn[moved.Length];
                for (var place = 0; place < columns.Length; place++)
                    columns[place] = _design.Columns[place].Take(moved[place] ? taken : kept);
                _model.Predict(new FeatureTable(columns), _output, threads: 1).CopyTo(predicted, from);
            },
            Token);
        return predicted;
    }
}
