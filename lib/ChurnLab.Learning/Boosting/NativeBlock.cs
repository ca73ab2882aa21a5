namespace ChurnLab.Learning.Boosting;

/// <summary>Memory that does not move, aligned to lines of the cache, so that inner loops go without bounds and pins.</summary>
internal sealed unsafe class NativeBlock<T>
    where T : unmanaged
{
    private readonly T[] _values;

    public NativeBlock(long length)
    {
        if (length + 128 > Array.MaxLength)
        {
            throw new LearningException(
                $"The rows times features are {length}: gradient boosting takes at most {Array.MaxLength - 128}; draw a sample of the rows.");
        }

        _values = GC.AllocateUninitializedArray<T>((int)length + (128 / sizeof(T)), pinned: true);
        Length = (int)length;
        fixed (T* start = _values)
            Pointer = (T*)(((nuint)start + 63) & ~(nuint)63);
    }

    public int Length { get; }

    /// <summary>The first element; valid while this object lives, and 64 more bytes may be read behind the last.</summary>
    public T* Pointer { get; }

    public Span<T> Span => new(Pointer, Length);
}
