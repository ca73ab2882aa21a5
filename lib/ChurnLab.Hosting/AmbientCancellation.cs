namespace ChurnLab.Hosting;

/// <summary>The cancellation token of the notebook cell that is running, found by name.</summary>
/// <remarks>
/// A kernel that can interrupt a cell stores one <see cref="AsyncLocal{T}"/> of <see cref="CancellationToken"/> in
/// <see cref="AppContext"/> under <see cref="SlotName"/> and sets its value for each cell. Only types of the base class
/// library meet there, so neither side references the other. Where no kernel does this, the token can never be cancelled.
/// </remarks>
public static class AmbientCancellation
{
    /// <summary>Name of the <see cref="AppContext"/> datum a kernel fills.</summary>
    public const string SlotName = "Notebook.CancellationToken";

    /// <summary>Token of the running cell; <see cref="CancellationToken.None"/> outside a kernel that sets one.</summary>
    public static CancellationToken Token =>
        AppContext.GetData(SlotName) is AsyncLocal<CancellationToken> slot ? slot.Value : CancellationToken.None;

    /// <summary>Returns <paramref name="token"/> when it can be cancelled, the ambient token otherwise.</summary>
    /// <param name="token">Token given by the caller.</param>
    public static CancellationToken Or(CancellationToken token) => token.CanBeCanceled ? token : Token;

    /// <summary>Throws when the running cell has been interrupted.</summary>
    /// <exception cref="OperationCanceledException">The cell was interrupted.</exception>
    public static void ThrowIfRequested() => Token.ThrowIfCancellationRequested();
}
