using ChurnLab.Frames.Grouping;
using ChurnLab.Hosting;

namespace ChurnLab.Frames.Cleaning;

/// <summary>The outliers of a column, found group by group.</summary>
internal sealed record OutlierScan
{
    /// <summary>Rows with outliers, ascending.</summary>
    public required int[] Rows { get; init; }

    /// <summary>For each of them, the row with the nearest value of its group that is no outlier.</summary>
    public required int[] NearestRows { get; init; }

    /// <summary>The fences, a group each.</summary>
    public required IReadOnlyList<OutlierFences> Groups { get; init; }

    public static OutlierScan Of(Frame frame, string column, OutlierRule rule)
    {
        var values = frame.Number(column);
        var scaled = Scaled(values.AsSpan(), rule.OnLogScale);
        var nearest = new int[scaled.Length];
        Array.Fill(nearest, KeyCodes.None);
        var groups = new List<OutlierFences>();
        if (rule.Within.Count == 0)
        {
            groups.Add(Scan("", [.. Enumerable.Range(0, scaled.Length)]));
        }
        else
        {
            foreach (var group in frame.GroupBy(rule.Within, includeMissing: true))
            {
                AmbientCancellation.ThrowIfRequested();
                groups.Add(Scan(
                    string.Join(", ", rule.Within.Select(key => group.Key[key] is { } value ? Cells.Plain(value) : "—")), [.. group.Rows]));
            }
        }

        var rows = RowLists.Where(nearest.Length, row => nearest[row] != KeyCodes.None);
        return new() { Rows = rows, NearestRows = Array.ConvertAll(rows, row => nearest[row]), Groups = groups };

        OutlierFences Scan(string name, int[] members)
        {
            var found = new GroupScan(scaled, members, rule);
            found.WriteNearest(nearest);
            return found.Fences(name, values.AsSpan(), rule.OnLogScale);
        }
    }

    private static double[] Scaled(ReadOnlySpan<double> values, bool logarithms)
    {
        var scaled = values.ToArray();
        if (logarithms)
        {
            foreach (ref var value in scaled.AsSpan())
                value = value > 0 ? Math.Log(value) : double.NaN;
        }

        return scaled;
    }

    /// <summary>One group: its fences, and its extreme values within them.</summary>
    private sealed class GroupScan
    {
        private readonly double[] _scaled;
        private readonly int[] _members;
        private readonly int _count;
        private readonly double _lower;
        private readonly double _upper;

        public GroupScan(double[] scaled, int[] members, OutlierRule rule)
        {
            _scaled = scaled;
            _members = members;
            var sorted = Array.FindAll(
                members.Length == scaled.Length ? (double[])scaled.Clone() : Array.ConvertAll(members, row => scaled[row]),
                value => !double.IsNaN(value));
            Array.Sort(sorted);
            _count = sorted.Length;
            (_lower, _upper) = rule.Fences(sorted);
        }

        /// <summary>Writes for every outlier the row of the nearest value that is none; nothing where there is none.</summary>
        public void WriteNearest(int[] nearest)
        {
            var (lowest, highest) = (KeyCodes.None, KeyCodes.None);
            foreach (var row in _members)
            {
                if (!(_scaled[row] >= _lower && _scaled[row] <= _upper))
                    continue;
                lowest = lowest == KeyCodes.None || _scaled[row] < _scaled[lowest] ? row : lowest;
                highest = highest == KeyCodes.None || _scaled[row] > _scaled[highest] ? row : highest;
            }

            foreach (var row in _members)
            {
                if (_scaled[row] < _lower)
                    nearest[row] = lowest;
                else if (_scaled[row] > _upper)
                    nearest[row] = highest;
            }
        }

        public OutlierFences Fences(string name, ReadOnlySpan<double> values, bool logarithms)
        {
            var (below, above, unplaced) = (0, 0, 0);
            foreach (var row in _members)
            {
                below += _scaled[row] < _lower ? 1 : 0;
                above += _scaled[row] > _upper ? 1 : 0;
                unplaced += logarithms && values[row] <= 0 ? 1 : 0;
            }

            return new()
            {
                Group = name,
                Count = _count,
                Lower = logarithms ? Math.Exp(_lower) : _lower,
                Upper = logarithms ? Math.Exp(_upper) : _upper,
                Below = below,
                Above = above,
                Unplaced = unplaced,
            };
        }
    }
}
