using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ChurnLab.Insight.Segments;

/// <summary>Vectors of 64 bytes that begin where a line of the cache begins: across two lines every access costs
/// twice.</summary>
/// <typeparam name="T">Type of a number.</typeparam>
internal sealed class LaneBuffer<T>
    where T : unmanaged, IBinaryInteger<T>
{
    private const int Line = 64;

    private readonly T[] _numbers;
    private readonly int _offset;
    private readonly int _length;

    /// <summary>Makes a buffer of zeros.</summary>
    /// <param name="vectors">Number of vectors.</param>
    public LaneBuffer(int vectors)
    {
        _length = checked(vectors * Vector512<T>.Count);
        _numbers = GC.AllocateArray<T>(_length + Vector512<T>.Count, pinned: true);
        var behind = (int)(Marshal.UnsafeAddrOfPinnedArrayElement(_numbers, 0) % Line);
        _offset = behind == 0 ? 0 : (Line - behind) / (Line / Vector512<T>.Count);
    }

    /// <summary>The numbers, one vector after the other.</summary>
    public Span<T> Numbers => _numbers.AsSpan(_offset, _length);

    /// <summary>The vectors.</summary>
    public Span<Vector512<T>> Vectors => MemoryMarshal.Cast<T, Vector512<T>>(Numbers);
}
