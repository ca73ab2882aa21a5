using System.Runtime.InteropServices;

namespace ChurnLab.Learning.Networks;

/// <summary>What <see cref="DenseKernel"/> computes: C[i, j] = Start[i, j] + Σ P[i, t] · Q[t, j].</summary>
/// <typeparam name="T">Single or double precision.</typeparam>
[StructLayout(LayoutKind.Auto)]
internal readonly unsafe struct DenseProduct<T>
    where T : unmanaged
{
    /// <summary>First element of P.</summary>
    public required T* P { get; init; }

    /// <summary>Elements from one row of P to the next; 1 where P is held turned.</summary>
    public required int PRow { get; init; }

    /// <summary>Elements from one term of P to the next.</summary>
    public required int PStep { get; init; }

    /// <summary>First element of Q.</summary>
    public required T* Q { get; init; }

    /// <summary>Elements from one term of Q to the next.</summary>
    public required int QStep { get; init; }

    /// <summary>Where sums begin; may be C itself.</summary>
    public required T* Start { get; init; }

    /// <summary>Elements from one row of Start to the next; 0 where all rows begin alike.</summary>
    public required int StartRow { get; init; }

    /// <summary>First element of C.</summary>
    public required T* C { get; init; }

    /// <summary>Elements from one row of C to the next.</summary>
    public required int CRow { get; init; }

    /// <summary>Rows of C, a multiple of <see cref="DenseKernel.Tall"/>.</summary>
    public required int Rows { get; init; }

    /// <summary>Columns of C, a multiple of <see cref="DenseKernel.Line"/>.</summary>
    public required int Columns { get; init; }

    /// <summary>Terms of each sum.</summary>
    public required int Terms { get; init; }
}
