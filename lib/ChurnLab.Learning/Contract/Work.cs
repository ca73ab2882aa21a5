using System.Runtime.ExceptionServices;

namespace ChurnLab.Learning;

/// <summary>Work on several threads; what it computes must not depend on their number.</summary>
internal static class Work
{
    /// <summary>Number of threads for a request; 0 is one per core.</summary>
    public static int Threads(int asked) => asked > 0 ? asked : Environment.ProcessorCount;

    /// <summary>Runs an action for the numbers 0 to count - 1, in any order.</summary>
    public static void For(int count, int threads, Action<int> action, CancellationToken token)
    {
        token.ThrowIfCancellationRequested();
        threads = Math.Min(Threads(threads), count);
        if (threads <= 1)
        {
            for (var i = 0; i < count; i++)
            {
                token.ThrowIfCancellationRequested();
                action(i);
            }

            return;
        }

        try
        {
            Parallel.For(0, count, new ParallelOptions { CancellationToken = token, MaxDegreeOfParallelism = threads }, action);
        }
        catch (AggregateException failures)
        {
            ExceptionDispatchInfo.Throw(failures.InnerExceptions[0]);
        }
    }

    /// <summary>Runs an action for ranges of rows that cover all of them; the ranges depend on the number of rows alone.</summary>
    public static void Ranges(int rows, int size, int threads, Action<int, int> action, CancellationToken token) =>
        For((int)(((long)rows + size - 1) / size), threads, range => action(range * size, (int)Math.Min(rows, ((long)range + 1) * size)), token);
}
