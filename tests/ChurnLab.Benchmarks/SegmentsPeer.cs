using System.Globalization;
using ChurnLab.Insight.Segments;

namespace ChurnLab.Benchmarks;

/// <summary>The same search in numpy, level by level with matrix products and the same bound; it looks for the best segment alone.</summary>
internal static class SegmentsPeer
{
    private const string Script = """
        import sys, time
        try:
            import numpy as np
        except ImportError:
            sys.exit()
        print(f"numpy {np.__version__}, Python {sys.version.split()[0]}", flush=True)

        def wilson(n, p, z=1.959963984540054):
            return (p + z*z/2 - z*np.sqrt(p*(n - p)/n + z*z/4))/(n + z*z)

        def search(path, rows, smallest, longest, batch=256):
            raw = np.fromfile(path, np.uint8).reshape(-1, rows)
            y, holds, feature = raw[0].astype(bool), raw[1:-1].astype(bool), raw[-1][:len(raw) - 2].astype(int)
            start = time.process_time()
            f = holds.T.astype(np.float32)
            f_positive, visited, best = f[y], 0, 0.0
            parents, every = np.zeros((1, 0), int), np.arange(int(y.sum()) + 1)
            for level in range(longest):
                children = []
                for at in range(0, len(parents), batch):
                    part = parents[at:at + batch]
                    masks = np.ones((len(part), rows), bool)
                    for place in range(level):
                        masks &= holds[part[:, place]]
                    n, p = masks.astype(np.float32) @ f, masks[:, y].astype(np.float32) @ f_positive
                    last = feature[part[:, -1]] if level else np.full(len(part), -1)
                    ok = feature[None] > last[:, None]
                    visited += int(ok.sum())
                    ok &= n >= smallest
                    if ok.any():
                        best = max(best, float(wilson(n[ok], p[ok]).max()))
                    fewest = int(np.argmax(wilson(np.maximum(every, smallest), every) >= best))
                    i, j = np.nonzero(ok & (p >= fewest))
                    children.append(np.column_stack([part[i], j]))
                parents = np.concatenate(children)
            return time.process_time() - start, best, visited

        for line in sys.stdin:
            path, rows, smallest, longest = line.rstrip().rsplit(" ", 3)
            print(*search(path, int(rows), int(smallest), int(longest)), flush=True)
        """;

    /// <summary>Searches.</summary>
    /// <returns>Versions, seconds of the processor, best quality and number of conjunctions counted; null where no Python has numpy.</returns>
    public static (string Version, double Seconds, double Best, double Visited)? Run(SegmentSpace space, RowSet positives, SegmentFinder finder)
    {
        using var python = PythonProcess.Start(Script);
        if (python is null)
            return null;
        var path = Path.GetTempFileName();
        try
        {
            using (var file = File.Create(path))
                Write(file, space, positives);
            var answer = python.Ask(FormattableString.Invariant($"{path} {space.Rows.Rows} {finder.MinSize} {finder.MaxConditions}"));
            double[] numbers = [.. answer.Split(' ').Select(text => double.Parse(text, CultureInfo.InvariantCulture))];
            return (python.Version, numbers[0], numbers[1], numbers[2]);
        }
        finally
        {
            File.Delete(path);
        }
    }

    // A line of bytes for classes, one per condition, and one of the places of their features.
    private static void Write(Stream file, SegmentSpace space, RowSet positives)
    {
        foreach (var set in space.Conditions.Select(space.Members).Prepend(positives))
            file.Write([.. Enumerable.Range(0, space.Rows.Rows).Select(row => set.Has(row) ? (byte)1 : (byte)0)]);
        var places = new byte[space.Rows.Rows];
        foreach (var (at, condition) in space.Conditions.Index())
            places[at] = (byte)space.Rows.PlaceOf(condition.Feature);
        file.Write(places);
    }
}
