namespace ChurnLab.Learning.Preparation;

/// <summary>Work on every column by itself.</summary>
internal static class PerColumn
{
    // A search fits steps to small tables hundreds of times: waking another thread takes longer than a column of them.
    private const long FewValues = 400_000;

    /// <summary>Runs an action for the place of every column, on several threads where there is enough to do.</summary>
    public static void Do(TrainingData data, Action<int> action)
    {
        var columns = data.X.Columns.Count;
        Work.For(columns, (long)columns * data.Rows < FewValues ? 1 : data.Threads, action, data.Token);
    }
}
