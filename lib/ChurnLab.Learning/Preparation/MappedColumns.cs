namespace ChurnLab.Learning.Preparation;

/// <summary>Columns turned into as many columns of the same names.</summary>
internal static class MappedColumns
{
    public static FeatureTable Of(FeatureTable x, ColumnMap map)
    {
        var columns = new FeatureColumn[x.Columns.Count];
        for (var place = 0; place < columns.Length; place++)
        {
            var mapped = GC.AllocateUninitializedArray<double>(x.Rows);
            map(place, x.Numbers(place), mapped);
            columns[place] = NumberFeature.Over(x.Columns[place].Name, mapped);
        }

        return FeatureTable.Given(x.Rows, columns);
    }

    /// <summary>The values that are there, in a new array.</summary>
    public static double[] Present(FeatureColumn column)
    {
        var values = ((NumberFeature)column).Values;
        if (column.MissingCount == 0)
            return values.ToArray();
        var (present, count) = (new double[values.Length - column.MissingCount], 0);
        foreach (var value in values)
        {
            if (!double.IsNaN(value))
                present[count++] = value;
        }

        return present;
    }
}
