namespace ChurnLab.Learning.Tuning;

/// <summary>A regression tree grown until no split explains more.</summary>
internal static class ImportanceTree
{
    private const int MostDepth = 64;

    public static IReadOnlyList<ImportanceLeaf> Leaves(ImportanceAxis[] axes, double[] values, int[] rows)
    {
        var leaves = new List<ImportanceLeaf>();
        Grow(axes, values, rows, ImportanceLeaf.Whole(axes), MostDepth, leaves);
        return leaves;
    }

    private static void Grow(ImportanceAxis[] axes, double[] values, int[] rows, ImportanceLeaf part, int depth, List<ImportanceLeaf> leaves)
    {
        if (depth == 0 || Best(axes, values, rows) is not { } split)
        {
            part.Value = rows.Average(row => values[row]);
            leaves.Add(part);
            return;
        }

        var column = axes[split.Axis].Values;
        var (left, right) = part.Split(split);
        Grow(axes, values, Array.FindAll(rows, row => split.IsLeft(column[row])), left, depth - 1, leaves);
        Grow(axes, values, Array.FindAll(rows, row => !split.IsLeft(column[row])), right, depth - 1, leaves);
    }

    private static ImportanceSplit? Best(ImportanceAxis[] axes, double[] values, int[] rows)
    {
        var total = rows.Sum(row => values[row]);
        if (Array.TrueForAll(rows, row => values[row] == values[rows[0]]))
            return null;
        ImportanceSplit? best = null;
        for (var axis = 0; axis < axes.Length; axis++)
        {
            foreach (var split in axes[axis].Choices > 0 ? OfChoices(axis, axes[axis], values, rows, total) : OfNumbers(axis, axes[axis], values, rows, total))
            {
                if (best is null || split.Gain > best.Value.Gain)
                    best = split;
            }
        }

        return best;
    }

    private static IEnumerable<ImportanceSplit> OfNumbers(int axis, ImportanceAxis numbers, double[] values, int[] rows, double total)
    {
        double[] places = [.. rows.Select(row => numbers.Values[row])];
        double[] sorted = [.. rows.Select(row => values[row])];
        Array.Sort(places, sorted);
        var sum = 0.0;
        for (var count = 1; count < sorted.Length; count++)
        {
            sum += sorted[count - 1];
            if (places[count] > places[count - 1])
                yield return new ImportanceSplit(axis, (places[count] + places[count - 1]) / 2, false, Gain(sum, count, total, sorted.Length));
        }
    }

    private static IEnumerable<ImportanceSplit> OfChoices(int axis, ImportanceAxis choices, double[] values, int[] rows, double total)
    {
        var (sums, counts) = (new double[choices.Choices], new int[choices.Choices]);
        foreach (var row in rows)
        {
            sums[(int)choices.Values[row]] += values[row];
            counts[(int)choices.Values[row]]++;
        }

        for (var choice = 0; choice < sums.Length; choice++)
        {
            if (counts[choice] > 0 && counts[choice] < rows.Length)
                yield return new ImportanceSplit(axis, choice, true, Gain(sums[choice], counts[choice], total, rows.Length));
        }
    }

    private static double Gain(double sum, int count, double total, int all) => (sum * sum / count) + ((total - sum) * (total - sum) / (all - count));
}
