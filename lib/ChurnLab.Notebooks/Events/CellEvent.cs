using System.Text.Json.Serialization;

namespace ChurnLab.Notebooks.Events;

/// <summary>Something a running cell produced, in the order it was produced.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "event")]
[JsonDerivedType(typeof(StreamEvent), "stream")]
[JsonDerivedType(typeof(DisplayEvent), "display")]
[JsonDerivedType(typeof(UpdateDisplayEvent), "update")]
[JsonDerivedType(typeof(ResultEvent), "result")]
[JsonDerivedType(typeof(ErrorEvent), "error")]
[JsonDerivedType(typeof(ProgressEvent), "progress")]
[JsonDerivedType(typeof(ClearOutputEvent), "clear")]
[JsonDerivedType(typeof(PageEvent), "page")]
public abstract record CellEvent;
