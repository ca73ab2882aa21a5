using ChurnLab.Learning.Validation;
using ChurnLab.Statistics;

namespace ChurnLab.Learning.Metrics;

/// <summary>Draws the rows of bootstrap replicates: rows, rows within classes, or whole groups.</summary>
internal sealed class ReplicateDraws
{
    private readonly long _seed;
    private readonly Func<int, int[]>? _given;

    // Units are drawn within strata; a unit is a row, or the rows of a group.
    private readonly int[][] _strata;
    private readonly int[][]? _groups;

    private ReplicateDraws(MetricBootstrapOptions options, int[][] strata, int[][]? groups) =>
        (_seed, _given, _strata, _groups) = (options.Seed, options.Draws, strata, groups);

    public static ReplicateDraws Of(ReadOnlySpan<double> classes, MetricBootstrapOptions options)
    {
        var all = Enumerable.Range(0, classes.Length).ToArray();
        if (!options.Groups.IsEmpty)
        {
            if (options.Groups.Length != classes.Length || options.Stratified)
                throw new LearningException($"There are {options.Groups.Length} groups for {classes.Length} rows: every row needs one, and no strata beside.");
            var (ofRow, sizes) = GroupNumbers.Of(options.Groups.Span);
            var groups = all.GroupBy(row => ofRow[row]).Select(group => group.ToArray()).ToArray();
            return new ReplicateDraws(options, [Enumerable.Range(0, sizes.Length).ToArray()], groups);
        }

        var labels = classes.ToArray();
        int[][] strata = options.Stratified ? [[.. all.Where(row => labels[row] == 1)], [.. all.Where(row => labels[row] == 0)]] : [all];
        return new ReplicateDraws(options, strata, null);
    }

    /// <summary>Rows of a replicate, from its number.</summary>
    public int[] Rows(int replicate)
    {
        if (_given is not null)
            return _given(replicate);
        var random = RandomStream.Of(_seed, replicate);
        var units = new int[_strata.Sum(stratum => stratum.Length)];
        var at = 0;
        foreach (var stratum in _strata)
        {
            for (var i = 0; i < stratum.Length; i++)
                units[at++] = stratum[(int)random.NextBelow(stratum.Length)];
        }

        return _groups is null ? units : [.. units.SelectMany(unit => _groups[unit])];
    }
}
