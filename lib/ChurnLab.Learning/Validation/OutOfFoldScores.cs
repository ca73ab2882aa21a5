namespace ChurnLab.Learning.Validation;

/// <summary>Scores of rows by models that were not fitted to them; null where a row is tested again.</summary>
internal static class OutOfFoldScores
{
    public static double[]? Of(int rows, IReadOnlyList<Fold> folds, IReadOnlyList<FoldScore> scored)
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
                perRow[test[i]] = scored[fold].Scores[i];
            }
        }

        return perRow;
    }
}
