namespace ChurnLab.Learning.Validation;

/// <summary>Scores of rows by models that were not fitted to them; null where a row is tested again.</summary>
internal static class OutOfFoldScores
{
    public static double[]? Of(int rows, IReadOnlyList<Fold> folds, double[][] scores)
    {
        var perRow = new double[rows];
        Array.Fill(perRow, double.NaN);
        for (var fold = 0; fold < folds.Count; fold++)
        {
            var test = folds[fold].Test;
            for (var i = 0; i < test.Length; i++)
            {
                if (!double.IsNaN(perRow[test[i]]))
                    return null;
                perRow[test[i]] = scores[fold][i];
            }
        }

        return perRow;
    }

    public static double[]? Joined(IReadOnlyList<IReadOnlyList<double>?> parts)
    {
        if (parts.Contains(null))
            return null;
        var perRow = new double[parts[0]!.Count];
        Array.Fill(perRow, double.NaN);
        foreach (var part in parts)
        {
            for (var row = 0; row < perRow.Length; row++)
            {
                if (double.IsNaN(part![row]))
                    continue;
                if (!double.IsNaN(perRow[row]))
                    return null;
                perRow[row] = part[row];
            }
        }

        return perRow;
    }
}
