using System.Reflection;

namespace ChurnLab.Notebooks.Formatting.Inspection;

/// <summary>Reads the first items of a boxed <see cref="Memory{T}"/> or <see cref="ReadOnlyMemory{T}"/>.</summary>
internal static class MemoryItems
{
    private static readonly MethodInfo Reader =
        typeof(MemoryItems).GetMethod(nameof(Read), BindingFlags.Static | BindingFlags.NonPublic)!;

    /// <summary>Copies at most <paramref name="max"/> items and tells how many there are.</summary>
    public static (Array Items, int Count) Take(object memory, int max)
    {
        var read = Reader.MakeGenericMethod(memory.GetType().GetGenericArguments());
        return ((Array, int))read.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [memory, max], null)!;
    }

    private static (Array Items, int Count) Read<T>(object memory, int max)
    {
        var items = memory is Memory<T> writable ? writable : (ReadOnlyMemory<T>)memory;
        return (items[..Math.Min(max, items.Length)].ToArray(), items.Length);
    }
}
